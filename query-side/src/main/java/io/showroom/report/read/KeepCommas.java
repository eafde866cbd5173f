package io.showroom.report.read;

import org.springframework.beans.propertyeditors.StringArrayPropertyEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** A key may contain a comma: repeated parameters repeat, they are never split. */
@ControllerAdvice(basePackages = "io.showroom.report")
class KeepCommas {

    /** A null separator means: do not split; the framework's own annotations forget to say so. */
    @InitBinder
    @SuppressWarnings("NullAway")
    void keepCommas(WebDataBinder binder) {
        binder.registerCustomEditor(String[].class, new StringArrayPropertyEditor(null));
    }
}

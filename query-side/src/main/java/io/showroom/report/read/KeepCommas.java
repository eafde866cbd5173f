package io.showroom.report.read;

import org.springframework.beans.propertyeditors.StringArrayPropertyEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** A key may contain a comma: repeated parameters repeat, they are never split. */
@ControllerAdvice(basePackages = "io.showroom.report")
class KeepCommas {

    @InitBinder
    void keepCommas(WebDataBinder binder) {
        binder.registerCustomEditor(String[].class, new StringArrayPropertyEditor(null));
    }
}

package io.showroom.report.read;

import io.showroom.form.read.Form;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import org.springframework.util.MultiValueMap;

/** Makes the form of a report: what its address leads to as a file. */
public interface FormSource {

    /** The report's name as in its address. */
    String report();

    /**
     * The form.
     *
     * @param address the report's parameters as they stand in its address
     * @param say the reader's language
     * @param actor who asks
     * @throws io.showroom.web.read.Declined if the address makes no sense, or the report is not theirs
     */
    Form form(MultiValueMap<String, String> address, Say say, Actor actor);
}

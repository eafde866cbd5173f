package io.showroom.prospect.read.card;

import io.showroom.prospect.read.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Personal details in the order of the customer card's front (docs/domain.md, section 5.6). */
final class CustomerDetails {

    private static final List<String> ORDER = List.of(
            "name",
            "gender",
            "ageBand",
            "birthday",
            "phone",
            "secondPhone",
            "phoneNote",
            "wechat",
            "email",
            "area",
            "address",
            "occupation",
            "industry",
            "company",
            "contactPerson",
            "family",
            "decisionMaker");

    /** Those in the personal section of the front; the decision maker is in the purchase section. */
    static final List<String> ON_THE_FORM =
            ORDER.stream().filter(name -> !name.equals("decisionMaker")).toList();

    private CustomerDetails() {}

    /** Returns the same details, those of the form first in its order. */
    static Person inOrder(Person person) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String name : ORDER) {
            String told = person.get(name);
            if (told != null) {
                ordered.put(name, told);
            }
        }
        person.details().forEach(ordered::putIfAbsent);
        return new Person(ordered, person.erased());
    }
}

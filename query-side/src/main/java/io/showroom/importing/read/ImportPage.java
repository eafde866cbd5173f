package io.showroom.importing.read;

import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.DeclaresParameters;
import io.showroom.web.read.QueryRejection;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pages of the import: choose a file and see earlier imports; map, check and execute one list. */
@Screen
class ImportPage {

    /** Fields that columns can be mapped to, in groups; the names are those of the import's API. */
    private static final List<FieldGroup> GROUPS = List.of(
            new FieldGroup(
                    "person",
                    List.of(
                            "name",
                            "phone",
                            "secondPhone",
                            "wechat",
                            "email",
                            "gender",
                            "birthday",
                            "ageBand",
                            "area",
                            "address",
                            "occupation",
                            "industry",
                            "company",
                            "family",
                            "decisionMaker",
                            "contactPerson",
                            "motives",
                            "customerType",
                            "key")),
            new FieldGroup("visit", List.of("firstContact", "channel", "source", "campaign", "consultant", "remark")),
            new FieldGroup(
                    "wish",
                    List.of(
                            "model",
                            "colour",
                            "budget",
                            "payment",
                            "purchaseKind",
                            "use",
                            "currentCar",
                            "competitorModel")),
            new FieldGroup("following", List.of("grade", "lastContact", "account", "nextFollowUp")),
            new FieldGroup(
                    "closing", List.of("status", "orderedOn", "price", "deliveredOn", "defeatedOn", "defeatReason")));

    @GetMapping("/import")
    String start(ViewFormat format, Actor actor, Model model) {
        importers(actor);
        model.addAttribute("stores", format.stores(actor));
        model.addAttribute("zone", format.zone(actor.store()).getId());
        model.addAttribute("administers", actor.hasAny(Role.ADMINISTRATOR));
        return "importing/start";
    }

    @GetMapping("/import/{id}")
    @DeclaresParameters("step")
    String list(@PathVariable String id, ViewFormat format, Actor actor, Model model) {
        importers(actor);
        model.addAttribute("id", id);
        model.addAttribute("zone", format.zone(actor.store()).getId());
        model.addAttribute("groups", GROUPS);
        model.addAttribute("stores", format.stores(actor));
        return "importing/list";
    }

    private static void importers(Actor actor) {
        QueryRejection.unless(actor.hasAny(Role.ASSISTANT, Role.ADMINISTRATOR), "notYours");
    }

    /**
     * A group of fields.
     *
     * @param key key of the group
     * @param fields names of the fields
     */
    record FieldGroup(String key, List<String> fields) {}
}

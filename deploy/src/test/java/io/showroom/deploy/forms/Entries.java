package io.showroom.deploy.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import java.net.http.HttpResponse;

/** What people enter in a system, each entry taken, and the position of the last one. */
final class Entries {

    private final WholeSystem system;
    private final String password;
    private String position = "0";

    /**
     * Entries in a system.
     *
     * @param password of all but its first administrator
     */
    Entries(WholeSystem system, String password) {
        this.system = system;
        this.password = password;
    }

    /** Sends a command; its receipt. */
    String sent(String user, String name, String json) {
        return taken(name, system.command(user, password, name, json));
    }

    /**
     * Something that is done with a prospect.
     *
     * @param at when it happened, as a command takes it
     * @param fields of the command, in JSON without braces
     */
    void act(String user, String name, String prospect, Object at, String fields) {
        sent(user, name, "{\"prospectId\":\"%s\",\"occurredAt\":\"%s\",%s}".formatted(prospect, at, fields));
    }

    /** Sends a command of the first administrator. */
    void admin(String name, String json) {
        taken(name, system.command("admin", WholeSystem.ADMIN_PASSWORD, name, json));
    }

    private String taken(String name, HttpResponse<String> receipt) {
        assertThat(receipt.statusCode()).as(name + receipt.body()).isEqualTo(200);
        position = receipt.body().replaceFirst("(?s).*\"position\":(\\d+).*", "$1");
        return receipt.body();
    }

    /** Where the log stands after the last entry. */
    String position() {
        return position;
    }
}

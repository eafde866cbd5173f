package io.showroom.deploy.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import java.net.http.HttpResponse;

/** Sends commands to a system, each of which must be accepted, and remembers the position of the last one. */
final class Entries {

    private final WholeSystem system;
    private final String password;
    private String position = "0";

    /**
     * Creates it for a system.
     *
     * @param password password of all users but the first administrator
     */
    Entries(WholeSystem system, String password) {
        this.system = system;
        this.password = password;
    }

    /** Sends a command; returns its receipt. */
    String sent(String user, String name, String json) {
        return taken(name, system.command(user, password, name, json));
    }

    /**
     * Sends an act on a prospect.
     *
     * @param at when it happened, in the format of commands
     * @param fields fields of the command, in JSON without braces
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

    /** Returns the log position after the last entry. */
    String position() {
        return position;
    }
}

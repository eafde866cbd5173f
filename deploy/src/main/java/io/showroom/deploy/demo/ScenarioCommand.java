package io.showroom.deploy.demo;

import io.showroom.staff.Actor;
import java.time.Instant;

/**
 * One act of the scenario.
 *
 * @param recordedAt when it was entered into the system
 * @param occurredAt when it happened, never later than recordedAt
 * @param by who entered it
 * @param command the command
 */
record ScenarioCommand(Instant recordedAt, Instant occurredAt, Actor by, Object command) {}

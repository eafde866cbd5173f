package io.showroom.deploy.demo;

import io.showroom.staff.Actor;
import java.time.Instant;

/**
 * One act of the story.
 *
 * @param recordedAt when it was entered into the system
 * @param occurredAt when it happened, never later
 * @param by who entered it
 * @param command what was entered
 */
record ScenarioCommand(Instant recordedAt, Instant occurredAt, Actor by, Object command) {}

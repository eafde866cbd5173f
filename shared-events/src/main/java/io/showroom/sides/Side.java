package io.showroom.sides;

/** A side of the system that a process may run: see docs/architecture.md, "Ways to run it". */
public enum Side {
    /** Handles commands and imports, and runs scheduled work. */
    COMMAND,
    /** Follows the events, maintains the read models, serves pages and reports. */
    QUERY
}

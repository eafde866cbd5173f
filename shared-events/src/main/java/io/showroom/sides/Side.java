package io.showroom.sides;

/** One of the two sides that a process may have: see docs/architecture.md, "Ways to run it". */
public enum Side {
    /** Decides: takes commands and imports, and does the work that is due by the clock. */
    COMMAND,
    /** Answers: follows the events, keeps the read models, shows pages and reports. */
    QUERY
}

package io.showroom.report.sources.read;

import io.showroom.report.read.Life;
import io.showroom.report.read.Moment;
import io.showroom.report.read.Touch;

/** Which touch an act is credited to. */
public enum TouchKind {
    /** What brought the prospect in the first time. */
    FIRST,
    /** What had brought it in the last time when the act happened. */
    LAST;

    Touch of(Life life, Moment moment) {
        return this == FIRST ? life.firstTouch() : moment.lastTouch();
    }
}

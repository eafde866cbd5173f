package io.showroom.testing;

/**
 * Events of a store written by hand, so that its figures can be counted by hand. All stories of this module are in one
 * log, which {@link Told} serves; tests query the story's own store.
 */
public interface Story {

    /** Adds the events to the store. */
    void in(ToldStore store);
}

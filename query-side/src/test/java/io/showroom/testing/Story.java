package io.showroom.testing;

/**
 * What happened in a store of a test's own, written by hand, so that its figures can be counted by hand. All stories of
 * this module are told in one log, which {@link Told} serves: ask about the story's own store.
 */
public interface Story {

    /** Tells it. */
    void in(ToldStore store);
}

package io.showroom.deploy.launch;

/**
 * A master key in an environment variable.
 *
 * @param key the key in Base64
 */
record KeyInEnvironment(String key) implements MasterKeys {

    @Override
    public String where() {
        return "SHOWROOM_MASTER_KEY";
    }

    @Override
    public String read() {
        return key;
    }

    /** Overridden, because the generated method would print the key. */
    @Override
    public String toString() {
        return where();
    }
}

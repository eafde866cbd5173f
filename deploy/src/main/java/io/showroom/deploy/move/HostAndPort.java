package io.showroom.deploy.move;

import io.showroom.deploy.launch.StartFailure;

/**
 * Address of a server.
 *
 * @param host host name or IP address
 * @param port 1 to 65535
 */
record HostAndPort(String host, int port) {

    /**
     * Parses {@code HOST:PORT}.
     *
     * @throws StartFailure if the text is not of that form
     */
    static HostAndPort parse(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
            throw new StartFailure(text + " is not HOST:PORT, such as axon.example:8124");
        }
        return new HostAndPort(text.substring(0, colon), Integer.parseInt(port));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}

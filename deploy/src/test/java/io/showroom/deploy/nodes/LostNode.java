package io.showroom.deploy.nodes;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A node that accepts a request, sends the beginning of a response or nothing, and fails. */
final class LostNode implements AutoCloseable {

    private static final int SOME = 100;

    private final ServerSocket server;
    private final String beginning;
    private volatile boolean asked;

    LostNode(String beginning) throws IOException {
        this.beginning = beginning;
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().name("lost-node").daemon().start(this::takeAll);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    boolean wasAsked() {
        return asked;
    }

    private void takeAll() {
        while (!server.isClosed()) {
            try (Socket caller = server.accept();
                    OutputStream out = caller.getOutputStream()) {
                if (caller.getInputStream().readNBytes(SOME).length == SOME) {
                    asked = true;
                    out.write(beginning.getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                }
            } catch (IOException e) {
                // It was closed, or the client was faster.
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

package io.showroom.screen.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;

/** Runs a script of the pages without a browser; results are JSON. */
final class Script implements AutoCloseable {

    private static final Path FOLDER = Path.of("src/main/resources/static/ui");

    private final Context context = Context.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();

    Script(String file) {
        try {
            context.eval(Source.newBuilder("js", FOLDER.resolve(file).toFile()).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Evaluates an expression to JSON. */
    String tells(String expression) {
        return context.eval("js", "JSON.stringify(" + expression + ")").asString();
    }

    @Override
    public void close() {
        context.close();
    }
}

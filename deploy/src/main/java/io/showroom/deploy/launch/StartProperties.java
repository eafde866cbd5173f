package io.showroom.deploy.launch;

import java.util.LinkedHashMap;
import java.util.Map;

/** The Spring properties that the launcher derives from the command line and the environment. */
final class StartProperties {

    private StartProperties() {}

    static Map<String, Object> of(Arguments arguments, boolean demo, Database database) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.port", arguments.port());
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.put("showroom.demo", demo);
        properties.put("showroom.data-directory", arguments.data().toString());
        String uploads = arguments.data().resolve("uploads").toString();
        properties.put("showroom.uploads-folder", uploads);
        properties.put("spring.servlet.multipart.location", uploads);
        properties.put(
                "showroom.erasures-file",
                arguments.data().resolve("erasures.txt").toString());
        properties.put(
                "logging.file.name",
                arguments.data().resolve("logs/showroom.log").toString());
        properties.put("logging.threshold.console", "OFF");
        if (!System.getenv().containsKey(Database.URL)) {
            // No other node can use this directory's database, so a fixed name lets a restart after a crash take over
            // the former process's claims at once.
            properties.put("showroom.node", "embedded");
        }
        if (arguments.importFile() != null) {
            properties.put("showroom.import-file", arguments.importFile().toString());
        }
        return properties;
    }
}

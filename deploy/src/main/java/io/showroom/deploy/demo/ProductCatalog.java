package io.showroom.deploy.demo;

import java.util.Arrays;
import java.util.List;

/** The models for sale and the sources of customers. */
final class ProductCatalog {

    private final List<Model> models = TextResource.lines("models.txt").stream()
            .map(part -> new Model(
                    part[0],
                    Integer.parseInt(part[1]),
                    Double.parseDouble(part[2]),
                    Arrays.stream(part[3].split(" ")).map(Rival::of).toList(),
                    List.of(part[4].split(" "))))
            .toList();

    private final List<Source> sources = TextResource.lines("sources.txt").stream()
            .map(part -> new Source(part[0], part[1], Double.parseDouble(part[2]), Double.parseDouble(part[3])))
            .toList();

    Model model(SeededRandom random) {
        return random.weighted(models, Model::weight);
    }

    Source source(String channel, SeededRandom random) {
        return random.weighted(
                sources.stream()
                        .filter(source -> source.channel().equals(channel))
                        .toList(),
                Source::weight);
    }

    /** A model with list price in yuan, relative demand, competing models and colours. */
    record Model(String code, int price, double weight, List<Rival> rivals, List<String> colours) {}

    /** A source of one channel, with its relative frequency and its effect on the readiness to buy. */
    record Source(String channel, String code, double weight, double readiness) {}

    /** A competitor's model. */
    record Rival(String code, String name) {

        static Rival of(String codeAndName) {
            String[] part = codeAndName.split("=");
            return new Rival(part[0], part[1]);
        }

        /** Returns the code of the make. */
        String brand() {
            return code.substring(0, code.indexOf('-'));
        }
    }
}

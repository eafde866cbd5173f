package io.showroom.prospect.write;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Creates commands from the fields of an example, for the prospect of the examples; other fields are null. */
public final class Fill {

    private Fill() {}

    /**
     * Creates a command.
     *
     * @param namesAndValues names and values of its fields, alternating
     */
    public static <C extends Record> C in(Class<C> type, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>(Map.of("prospectId", ProspectCase.P, "first", false));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        RecordComponent[] components = type.getRecordComponents();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            return type.getDeclaredConstructor(types)
                    .newInstance(Arrays.stream(components)
                            .map(component -> values.get(component.getName()))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no such command", e);
        }
    }
}

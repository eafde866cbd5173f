package io.showroom.prospect.write;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Makes commands from the fields an example is about; the prospect is that of the examples, the rest is not given. */
public final class Fill {

    private Fill() {}

    /** A command with these fields, names and values in turn. */
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

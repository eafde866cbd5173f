package io.showroom.prospect.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A vault without encryption: its values are {@code person{name=text}}. Records whose keys were destroyed. */
public final class TestVault implements PersonalVault, PersonalTrace {

    final List<String> removed = new ArrayList<>();
    boolean restored;

    @Override
    public String encrypt(String person, Map<String, String> fields) {
        return person + new TreeMap<>(fields);
    }

    @Override
    public boolean holds(String person) {
        return restored;
    }

    @Override
    public void remove(String prospectId) {
        removed.add(prospectId);
    }
}

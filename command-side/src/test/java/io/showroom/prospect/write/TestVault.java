package io.showroom.prospect.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Seals nothing: what it gives reads {@code person{name=text}}. Remembers whose key was destroyed. */
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

package io.showroom.importing.write;

import io.showroom.personaldata.PersonalDataCipher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.crypto.SecretKey;

/**
 * Rows of a file as they wait in the database: sealed, because they name people.
 *
 * @param key key of the import
 * @param importId its identifier, bound to what is sealed
 */
public record RowCipher(SecretKey key, String importId) {

    /** Seals the fields of a row. */
    public String encrypt(List<String> fields) {
        Map<String, String> numbered = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            numbered.put(String.valueOf(i), fields.get(i));
        }
        return PersonalDataCipher.encrypt(key, importId, numbered);
    }

    /** The fields of a row, in order. */
    public List<String> open(String sealed) {
        SortedMap<String, String> numbered = PersonalDataCipher.decrypt(key, importId, sealed);
        List<String> fields = new ArrayList<>(numbered.size());
        for (int i = 0; i < numbered.size(); i++) {
            fields.add(numbered.get(String.valueOf(i)));
        }
        return fields;
    }
}

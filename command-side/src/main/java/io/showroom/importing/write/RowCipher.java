package io.showroom.importing.write;

import io.showroom.personaldata.PersonalDataCipher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.crypto.SecretKey;

/**
 * Encrypts the rows of an import in the database, because they contain personal data.
 *
 * @param key key of the import
 * @param importId its identifier, bound to the ciphertext
 */
public record RowCipher(SecretKey key, String importId) {

    /** Encrypts the fields of a row. */
    public String encrypt(List<String> fields) {
        Map<String, String> numbered = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            numbered.put(String.valueOf(i), fields.get(i));
        }
        return PersonalDataCipher.encrypt(key, importId, numbered);
    }

    /** Decrypts the fields of a row, in order. */
    public List<String> open(String sealed) {
        SortedMap<String, String> numbered = PersonalDataCipher.decrypt(key, importId, sealed);
        List<String> fields = new ArrayList<>(numbered.size());
        for (int i = 0; i < numbered.size(); i++) {
            fields.add(numbered.get(String.valueOf(i)));
        }
        return fields;
    }
}

package org.lucerna.web.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** All secrets that were sown. */
final class Field {

    private static final int LETTERS = 16;

    private final RandomGenerator random;
    private final List<Secret> secrets = new ArrayList<>();

    Field(long seed) {
        random = new Random(seed);
    }

    /** A new word for this column, which these may be told and must meet. */
    String sow(String column, Set<Reader> readers) {
        return add(column, readers, true);
    }

    /** A new word for this column, which these may be told, if any page shows it. */
    String sowUnshown(String column, Set<Reader> readers) {
        return add(column, readers, false);
    }

    /** A word that is in the portal already. */
    void found(String word, String column) {
        secrets.add(new Secret(word, column, Reader.NOBODY, false));
    }

    private String add(String column, Set<Reader> readers, boolean shown) {
        String word = word();
        secrets.add(new Secret(word, column, readers, shown));
        return word;
    }

    /** Letters that stand together in no language, so that nothing is near to them by chance. */
    String word() {
        return random.ints(LETTERS, 0, 20)
                .mapToObj(letter -> String.valueOf("bcdfghjklmnpqrstvwxz".charAt(letter)))
                .collect(Collectors.joining());
    }

    List<Secret> secrets() {
        return secrets;
    }
}

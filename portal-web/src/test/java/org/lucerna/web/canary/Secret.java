package org.lucerna.web.canary;

import java.util.Set;

/**
 * A word that stands in one field and nowhere else.
 *
 * @param readers those who may be told
 * @param shown whether each of them must meet it somewhere; without it a field that nobody is shown would prove nothing
 */
record Secret(String word, String field, Set<Reader> readers, boolean shown) {

    boolean isHiddenFrom(Reader reader) {
        return !readers.contains(reader);
    }
}

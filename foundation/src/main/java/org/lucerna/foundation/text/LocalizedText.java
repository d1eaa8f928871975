package org.lucerna.foundation.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** One text in several languages; English is always there and stands in for a missing one. Immutable. */
public record LocalizedText(Map<Language, String> byLanguage) {

    /** @throws IllegalArgumentException when there is no English text */
    public LocalizedText {
        byLanguage = Map.copyOf(new LinkedHashMap<>(byLanguage));
        if (!byLanguage.containsKey(Language.ENGLISH)) {
            throw new IllegalArgumentException("A localized text needs its English form");
        }
    }

    public String in(Language language) {
        String text = byLanguage.get(language);
        return text != null ? text : byLanguage.getOrDefault(Language.ENGLISH, "");
    }
}

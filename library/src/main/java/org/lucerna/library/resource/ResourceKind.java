package org.lucerna.library.resource;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of thing the library holds. The code is the facet value, in addresses and in the API. */
public enum ResourceKind {
    PUBLICATION,
    PRACTICE,
    CASE,
    POLICY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ResourceKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}

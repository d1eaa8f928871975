package org.lucerna.site.page;

import java.util.Optional;
import java.util.stream.Stream;

/** A page that every site has and that its administrators write. */
public enum StaticPage {
    ABOUT("about"),
    /** What an organisation endorses when it joins: which version it was is part of its application. */
    CHARTER("charter"),
    PRIVACY("privacy"),
    ACCESSIBILITY("accessibility"),
    HELP_NOW("help-now"),
    LEGAL("legal");

    private final String code;

    StaticPage(String code) {
        this.code = code;
    }

    /** As it stands in addresses and in the database. */
    public String code() {
        return code;
    }

    public static Optional<StaticPage> find(String code) {
        return Stream.of(values()).filter(page -> page.code.equals(code)).findFirst();
    }
}

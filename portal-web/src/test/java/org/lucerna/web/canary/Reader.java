package org.lucerna.web.canary;

import java.util.EnumSet;
import java.util.Set;

/** Everybody who may ask the portal for something. From the one who may see most to the one who may see least. */
enum Reader {
    OPERATOR,
    ADMINISTRATOR,
    EDITOR,
    GROUP_MEMBER,
    MEMBER,
    /** Of another organisation. */
    OTHER_MEMBER,
    VISITOR;

    static final Set<Reader> EVERYBODY = EnumSet.allOf(Reader.class);
    static final Set<Reader> NOBODY = EnumSet.noneOf(Reader.class);
    static final Set<Reader> MEMBERS = EnumSet.complementOf(EnumSet.of(VISITOR));
    static final Set<Reader> EDITORS = EnumSet.of(OPERATOR, ADMINISTRATOR, EDITOR);
    static final Set<Reader> ADMINISTRATORS = EnumSet.of(OPERATOR, ADMINISTRATOR);

    boolean signsIn() {
        return this != OPERATOR && this != VISITOR;
    }

    /** The role that the account has. */
    String role() {
        return switch (this) {
            case ADMINISTRATOR -> "ADMINISTRATOR";
            case EDITOR -> "EDITOR";
            default -> "MEMBER";
        };
    }
}

package org.lucerna.web.members;

import org.lucerna.members.factor.PasskeyView;
import org.lucerna.web.page.ShownPage;

/** A passkey as its line on the page. */
public record ShownPasskey(long id, String name, String used) {

    static ShownPasskey of(PasskeyView passkey, ShownPage page) {
        String used = passkey.lastUsedAt() == null
                ? page.getWords().text("passkeys.unused", Moments.day(passkey.createdAt(), page.getLanguage()))
                : page.getWords()
                        .text(
                                "passkeys.used",
                                Moments.day(passkey.createdAt(), page.getLanguage()),
                                Moments.day(passkey.lastUsedAt(), page.getLanguage()));
        return new ShownPasskey(passkey.id(), passkey.name(), used);
    }
}

package org.lucerna.members.account;

import java.util.List;
import java.util.Set;
import org.lucerna.foundation.text.Language;

/**
 * What somebody says of themselves. Immutable.
 *
 * @param nameShown whether other members see the name; else they see the organisation alone
 * @param language in which the portal writes to them
 * @param languages that they speak (ISO 639), in any order
 * @param expertise topics of the vocabulary
 */
public record Profile(
        String name,
        boolean nameShown,
        Language language,
        List<String> languages,
        List<String> expertise,
        Set<Notification> notifications) {

    public Profile {
        languages = List.copyOf(languages);
        expertise = List.copyOf(expertise);
        notifications = Set.copyOf(notifications);
    }
}

package org.lucerna.site.setting;

import java.util.List;
import java.util.Set;
import org.lucerna.foundation.text.Language;

/**
 * How the site presents itself. Immutable.
 *
 * @param version of this state, for whoever changes it next
 * @param name shown at the head of every page and in letters
 * @param contact an address for readers, or empty
 * @param languages of the interface that are offered, at least one; the first is for readers whose language is not
 * @param features those that are on
 * @param logo an address-safe word that changes with the logo, or empty when there is none
 */
public record SiteView(
        long version, String name, String contact, List<Language> languages, Set<Feature> features, String logo) {

    public SiteView {
        languages = List.copyOf(languages);
        features = Set.copyOf(features);
    }

    public boolean has(Feature feature) {
        return features.contains(feature);
    }
}

package org.lucerna.site.setting;

import java.util.List;
import java.util.Set;
import org.lucerna.foundation.text.Language;

/** How the site is to present itself. */
public record SiteDraft(String name, String contact, List<Language> languages, Set<Feature> features) {}

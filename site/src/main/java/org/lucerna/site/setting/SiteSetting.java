package org.lucerna.site.setting;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lucerna.foundation.picture.Logo;
import org.lucerna.foundation.text.Language;

/** The one row of settings. Missing until somebody saves for the first time: then the defaults hold. */
@Entity
@Table(name = "site_setting")
@Cacheable(false)
class SiteSetting {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Version
    private long version;

    private String name = "Lucerna";

    private String contact = "";

    private String languages = "en,it,de,es,fr";

    @Column(name = "features_off")
    private String featuresOff = "";

    @Column(name = "logo_type")
    private String logoType = "";

    /** Base64: the same column type on both databases. */
    private String logo = "";

    protected SiteSetting() {}

    static SiteSetting byDefault() {
        return new SiteSetting();
    }

    long version() {
        return version;
    }

    void change(SiteDraft draft) {
        name = draft.name();
        contact = draft.contact();
        languages = draft.languages().stream().map(Language::code).collect(Collectors.joining(","));
        Set<Feature> off = EnumSet.allOf(Feature.class);
        off.removeAll(draft.features());
        featuresOff = off.stream().map(Feature::name).collect(Collectors.joining(","));
    }

    void changeLogo(String type, byte[] bytes) {
        logoType = type;
        logo = Base64.getEncoder().encodeToString(bytes);
    }

    Logo logo() {
        return new Logo(logoType, Base64.getDecoder().decode(logo));
    }

    SiteView view() {
        Set<Feature> on = EnumSet.allOf(Feature.class);
        words(featuresOff).forEach(feature -> on.remove(Feature.valueOf(feature)));
        return new SiteView(
                version,
                name,
                contact,
                words(languages).stream().map(Language::new).toList(),
                on,
                logo.isEmpty() ? "" : Integer.toHexString(logo.hashCode()));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(",")).filter(word -> !word.isEmpty()).toList();
    }
}

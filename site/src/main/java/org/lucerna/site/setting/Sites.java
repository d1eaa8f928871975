package org.lucerna.site.setting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.picture.Logo;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;

/** Reading and changing how the site presents itself. */
@UseCases
public class Sites {

    public static final int LONGEST_NAME = 80;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentSite current;

    @Requires(Permission.ANYONE)
    public SiteView get() {
        return read().view();
    }

    /** @throws NotFound when the site has no logo of its own */
    @Requires(Permission.ANYONE)
    public Logo logo() {
        Logo logo = read().logo();
        if (logo.type().isEmpty()) {
            throw new NotFound();
        }
        return logo;
    }

    /**
     * @param version the state that the writer had before them
     * @throws Invalid naming each field that breaks a rule
     * @throws Conflict when somebody has changed the settings in between
     */
    @Requires(Permission.EDIT_SITE)
    @Audited(act = "change", kind = "site")
    public SiteView save(long version, SiteDraft typed) {
        SiteDraft draft = checked(typed);
        SiteSetting setting = writable(version);
        setting.change(draft);
        return flushed(setting);
    }

    /** @param bytes a PNG, JPEG or WebP; nothing takes the logo away. @throws Invalid when it is none, or too large */
    @Requires(Permission.EDIT_SITE)
    @Audited(act = "change", kind = "site")
    public SiteView saveLogo(byte[] bytes) {
        Logo logo = bytes.length == 0 ? new Logo("", bytes) : Logo.of(bytes);
        SiteSetting setting = writable(read().version());
        setting.changeLogo(logo.type(), logo.bytes());
        return flushed(setting);
    }

    private SiteSetting read() {
        return Optional.ofNullable(em.find(SiteSetting.class, SiteSetting.ONLY)).orElseGet(SiteSetting::byDefault);
    }

    private SiteSetting writable(long version) {
        SiteSetting setting = read();
        if (setting.version() != version) {
            throw changedMeanwhile();
        }
        if (!em.contains(setting)) {
            em.persist(setting);
        }
        return setting;
    }

    private SiteView flushed(SiteSetting setting) {
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw changedMeanwhile(); // in this very moment: by its version, or as the first row
        }
        SiteView view = setting.view();
        current.forget();
        return view;
    }

    private static SiteDraft checked(SiteDraft typed) {
        SiteDraft draft = new SiteDraft(
                typed.name().strip(), typed.contact().strip(), List.copyOf(typed.languages()), typed.features());
        List<Invalid.Field> broken = new ArrayList<>();
        if (draft.name().isEmpty()) {
            broken.add(new Invalid.Field("name", "site.name.missing"));
        } else if (draft.name().length() > LONGEST_NAME) {
            broken.add(new Invalid.Field("name", "site.tooLong", LONGEST_NAME));
        }
        if (!draft.contact().isEmpty()
                && !draft.contact().matches("[^\\s@\\p{Cntrl}]{1,200}@[^\\s@\\p{Cntrl}]{1,50}")) {
            broken.add(new Invalid.Field("contact", "account.email.notAnAddress"));
        }
        if (draft.languages().isEmpty()) {
            broken.add(new Invalid.Field("languages", "site.languages.missing"));
        }
        if (!broken.isEmpty()) {
            throw new Invalid(broken);
        }
        return draft;
    }

    private static Conflict changedMeanwhile() {
        return new Conflict("site.changedMeanwhile");
    }
}

package org.lucerna.web.admin;

import static org.lucerna.web.page.Typed.number;
import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.text.Language;
import org.lucerna.site.setting.Feature;
import org.lucerna.site.setting.SiteDraft;
import org.lucerna.site.setting.SiteView;
import org.lucerna.site.setting.Sites;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.InterfaceLanguages;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.SentLogo;
import org.lucerna.web.page.ShownPage;

/** Name, logo, languages, contact and switches of the site. */
@Named("siteSettings")
@RequestScoped
public class SiteSettingsPage {

    @Inject
    private Sites sites;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private @Nullable String message;
    private @Nullable String name;
    private @Nullable String contact;
    private String[] languages = {};
    private String[] features = {};
    private long version;
    private boolean logo;

    @PostConstruct
    void load() {
        if (!Acting.current().may(Permission.EDIT_SITE)) {
            throw new Denied();
        }
        SiteView site = sites.get();
        name = site.name();
        contact = site.contact();
        languages = site.languages().stream().map(Language::code).toArray(String[]::new);
        features = site.features().stream().map(Feature::name).toArray(String[]::new);
        logo = !site.logo().isEmpty();
        version = number(request.getParameter("version"), site.version());
    }

    public void save() {
        List<Language> offered = InterfaceLanguages.ALL.stream()
                .filter(language -> Arrays.asList(languages).contains(language.code()))
                .toList();
        Set<Feature> on = EnumSet.noneOf(Feature.class);
        Stream.of(Feature.values())
                .filter(feature -> Arrays.asList(features).contains(feature.name()))
                .forEach(on::add);
        act(() -> sites.save(version, new SiteDraft(typed(name), typed(contact), offered, on)));
    }

    public void saveLogo() {
        act(() -> sites.saveLogo(SentLogo.in(request)));
    }

    public void removeLogo() {
        act(() -> sites.saveLogo(new byte[0]));
    }

    private void act(Runnable work) {
        try {
            work.run();
            Redirect.to("/" + page.getLanguage() + "/admin/site?saved=1");
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        } catch (Conflict conflict) {
            message = page.getWords().text(conflict.messageKey(), conflict.arguments());
            version = sites.get().version();
        }
    }

    public boolean isSaved() {
        return request.getParameter("saved") != null;
    }

    public boolean isLogo() {
        return logo;
    }

    public List<SelectItem> getLanguageChoices() {
        return InterfaceLanguages.ALL.stream()
                .map(language ->
                        new SelectItem(language.code(), language.locale().getDisplayLanguage(language.locale())))
                .toList();
    }

    public List<SelectItem> getFeatureChoices() {
        return Stream.of(Feature.values())
                .map(feature -> new SelectItem(feature.name(), page.getWords().text("site.feature." + feature)))
                .toList();
    }

    public long getVersion() {
        return version;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getContact() {
        return contact;
    }

    public void setContact(@Nullable String contact) {
        this.contact = contact;
    }

    public String[] getLanguages() {
        return languages;
    }

    public void setLanguages(String[] languages) {
        this.languages = languages;
    }

    public String[] getFeatures() {
        return features;
    }

    public void setFeatures(String[] features) {
        this.features = features;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    public @Nullable String getMessage() {
        return message;
    }
}

package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.account.Notification;
import org.lucerna.members.account.OwnProfile;
import org.lucerna.members.account.Profile;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.InterfaceLanguages;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** What one says of oneself. */
@Named("profile")
@RequestScoped
public class ProfilePage {

    @Inject
    private OwnProfile own;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private String name = "";
    private boolean nameShown;
    private String language = "";
    private List<String> languages = List.of();
    private List<String> expertise = List.of();
    private List<String> notifications = List.of();

    /** @throws org.lucerna.foundation.problem.Denied for a visitor */
    @PostConstruct
    void load() {
        Profile profile = own.profile();
        name = profile.name();
        nameShown = profile.nameShown();
        language = profile.language().code();
        languages = profile.languages();
        expertise = profile.expertise();
        notifications = profile.notifications().stream().map(Enum::name).toList();
    }

    public void save() {
        Language written = InterfaceLanguages.find(language).orElse(Language.ENGLISH);
        Set<Notification> wanted = Arrays.stream(Notification.values())
                .filter(one -> notifications.contains(one.name()))
                .collect(Collectors.toSet());
        try {
            own.change(new Profile(name, nameShown, written, languages, expertise, wanted));
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
            return;
        }
        Redirect.to("/" + page.getLanguage() + "/account/profile?saved=1");
    }

    public boolean isSaved() {
        return request.getParameter("saved") != null;
    }

    /** The portal's own languages, each by its own name. */
    public List<SelectItem> getLetterLanguages() {
        return InterfaceLanguages.ALL.stream()
                .map(one -> new SelectItem(one.code(), one.locale().getDisplayLanguage(one.locale())))
                .toList();
    }

    public List<SelectItem> getNotificationChoices() {
        return Arrays.stream(Notification.values())
                .map(one -> new SelectItem(
                        one.name(),
                        page.getWords()
                                .text("profile.notification." + one.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = typed(name);
    }

    public boolean isNameShown() {
        return nameShown;
    }

    public void setNameShown(boolean nameShown) {
        this.nameShown = nameShown;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = typed(language);
    }

    public List<String> getLanguages() {
        return languages;
    }

    public void setLanguages(@Nullable List<String> languages) {
        this.languages = languages == null ? List.of() : languages;
    }

    public List<String> getExpertise() {
        return expertise;
    }

    public void setExpertise(@Nullable List<String> expertise) {
        this.expertise = expertise == null ? List.of() : expertise;
    }

    public List<String> getNotifications() {
        return notifications;
    }

    public void setNotifications(@Nullable List<String> notifications) {
        this.notifications = notifications == null ? List.of() : notifications;
    }
}

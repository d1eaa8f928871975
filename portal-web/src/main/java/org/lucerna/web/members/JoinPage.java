package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.members.application.Joining;
import org.lucerna.members.organisation.OrganisationType;
import org.lucerna.site.page.PageView;
import org.lucerna.site.page.Pages;
import org.lucerna.site.page.StaticPage;
import org.lucerna.site.setting.CurrentSite;
import org.lucerna.site.setting.Feature;
import org.lucerna.web.config.Settings;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.security.ClientAddress;

/** The public form with which an organisation asks to join. What was typed stays, whatever is wrong with it. */
@Named("join")
@RequestScoped
public class JoinPage {

    @Inject
    private Joining joining;

    @Inject
    private Pages pages;

    @Inject
    private CurrentSite site;

    @Inject
    private FormStamp stamps;

    @Inject
    private HourlyTally tally;

    @Inject
    private JoinSettings settings;

    @Inject
    private Settings portal;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private final JoinForm form = new JoinForm();
    private @Nullable PageView charter;
    private @Nullable String message;
    private boolean accepted;

    @PostConstruct
    void load() {
        if (!site.get().has(Feature.APPLICATIONS)) {
            throw new NotFound();
        }
        charter = pages.get(StaticPage.CHARTER, page.getLanguage());
        form.setLanguage(page.getLanguage().code());
    }

    public void apply() {
        if (isFilledInByAProgram()) {
            // It learns nothing: the page says what it says to everybody.
            Redirect.to(getSentAddress());
            return;
        }
        if (stamps.age(parameter("stamp"), settings.shortestTime()) != FormStamp.Age.GOOD) {
            message = page.getWords().text("join.sendAgain");
            return;
        }
        try {
            joining.apply(
                    form.draft(page.getLanguage()),
                    charter().language(),
                    accepted ? charter().number() : 0);
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
            return;
        }
        Redirect.to(getSentAddress());
    }

    /** The field that no person sees is filled in, or one network sends more than people would. */
    private boolean isFilledInByAProgram() {
        return !parameter("fax").isEmpty() || !tally.allows(ClientAddress.of(request, portal), settings.perAddress());
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return typed(value);
    }

    private PageView charter() {
        if (charter == null) {
            throw new IllegalStateException("The charter is read when the bean is made");
        }
        return charter;
    }

    private String getSentAddress() {
        return "/" + page.getLanguage() + "/join/sent";
    }

    public String getStamp() {
        return stamps.create();
    }

    public JoinForm getForm() {
        return form;
    }

    public String getCharterTitle() {
        return charter().title();
    }

    public String getCharterHtml() {
        return charter().html();
    }

    public String getCharterLanguage() {
        return charter().language().code();
    }

    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }

    public List<SelectItem> getCountries() {
        Collator alphabet = Collator.getInstance(page.getLocale());
        return Countries.codes().stream()
                .map(code -> new SelectItem(code, Countries.name(code, page.getLanguage())))
                .sorted((one, other) -> alphabet.compare(one.getLabel(), other.getLabel()))
                .toList();
    }

    public List<SelectItem> getTypes() {
        return Stream.of(OrganisationType.values())
                .map(type -> new SelectItem(type.name(), page.getWords().text("organisation.type." + type)))
                .toList();
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    public @Nullable String getMessage() {
        return message;
    }
}

package org.lucerna.web.directory;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lucerna.directory.addressbook.AddressBook;
import org.lucerna.directory.finder.Help;
import org.lucerna.directory.finder.Helper;
import org.lucerna.directory.finder.Need;
import org.lucerna.directory.finder.PartnerFinder;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.search.Facet;
import org.lucerna.site.hotline.HotlineView;
import org.lucerna.site.hotline.Hotlines;
import org.lucerna.site.setting.CurrentSite;
import org.lucerna.web.page.FacesResponse;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.page.Words;
import org.lucerna.web.search.Labels;

/**
 * "Who can help?" What is chosen comes as a form's body and never as an address: an address stays in logs, histories and
 * referrers. The answer is kept by nobody, the browser's cache included. See docs/decisions/0024.
 */
@Named("whoCanHelp")
@RequestScoped
public class WhoCanHelpPage {

    private static final int LANGUAGES = 2;

    private static final Set<String> SENT = Set.of("country", "other", "need", "target", "language");

    /** One heading and the organisations under it. */
    public record Part(String title, String hint, List<HelperView> helpers) {}

    @Inject
    private PartnerFinder finder;

    @Inject
    private Hotlines hotlines;

    @Inject
    private AddressBook book;

    @Inject
    private ShownPage page;

    @Inject
    private CurrentSite site;

    @Inject
    private HttpServletRequest request;

    private Need need = new Need(null, null, null, null, Set.of());
    private Help help = Help.NONE;
    private List<HotlineView> numbers = List.of();
    private boolean asked;

    @PostConstruct
    void find() {
        if (!request.getMethod().equals("POST")) {
            return;
        }
        FacesResponse.current().setHeader("Cache-Control", "no-store");
        if (page.isSignedIn()) {
            Stars.press(request, book);
        }
        asked = true;
        need = new Need(
                request.getParameter("country"),
                request.getParameter("other"),
                request.getParameter("need"),
                request.getParameter("target"),
                languages());
        if (need.isAnything()) {
            help = finder.findHelp(need);
            numbers = hotlines.list().stream()
                    .filter(hotline -> need.countries().contains(hotline.country()))
                    .toList();
        }
    }

    private Set<Language> languages() {
        String[] sent = request.getParameterValues("language");
        return sent == null
                ? Set.of()
                : Arrays.stream(sent)
                        .limit(LANGUAGES)
                        .flatMap(code -> Language.parse(code).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Words words() {
        return page.getWords();
    }

    private NeedChoices choices() {
        return new NeedChoices(page.getLanguage());
    }

    public List<NeedChoices.Group> getNeeds() {
        return choices().all(typed(need.capability()));
    }

    /** The little that fits on the first page. */
    public List<NeedChoices.Group> getMostNeeded() {
        return choices().most();
    }

    public List<NeedChoices.Group> getCountries() {
        return choices().countries(typed(need.country()));
    }

    public List<NeedChoices.Group> getOtherCountries() {
        return choices().countries(typed(need.otherCountry()));
    }

    public List<NeedChoices.Choice> getTargets() {
        return choices().targets(typed(need.target()));
    }

    public List<NeedChoices.Choice> getFirstLanguages() {
        return choices().languages(codes(), 0);
    }

    public List<NeedChoices.Choice> getSecondLanguages() {
        return choices().languages(codes(), 1);
    }

    private List<String> codes() {
        return need.languages().stream().map(Language::code).toList();
    }

    /** Whether something was asked, so that the answer stands before the form. */
    public boolean isAsked() {
        return asked;
    }

    /** Whether what was sent says neither what nor where. */
    public boolean isUnclear() {
        return asked && !need.isAnything();
    }

    public boolean isAnswered() {
        return asked && need.isAnything();
    }

    /** The need in words, as it was understood. */
    public String getNeedInWords() {
        Language reader = page.getLanguage();
        return java.util.stream.Stream.of(
                        need.capability() == null ? "" : Labels.of(Facet.CAPABILITY, need.capability(), reader),
                        need.countries().stream()
                                .map(country -> Countries.name(country, reader))
                                .collect(Collectors.joining(" → ")),
                        need.target() == null ? "" : Labels.of(Facet.TARGET, need.target(), reader),
                        codes().stream()
                                .map(code -> Labels.language(code, reader))
                                .collect(Collectors.joining(", ")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Those who fit, and then the nearest: each part that has somebody. */
    public List<Part> getParts() {
        List<Helper> exact = help.fitting().stream().filter(Helper::isExact).toList();
        List<Helper> others =
                help.fitting().stream().filter(helper -> !helper.isExact()).toList();
        return java.util.stream.Stream.of(
                        part("finder.fitting", "finder.fittingHint", exact),
                        part("finder.likely", "finder.likelyHint", others),
                        part("finder.askThere", "finder.askThereHint", help.askThere()),
                        part("finder.nextDoor", "finder.nextDoorHint", help.nextDoor()),
                        part("finder.elsewhere", "finder.elsewhereHint", help.elsewhere()))
                .filter(part -> !part.helpers().isEmpty())
                .toList();
    }

    private Part part(String title, String hint, List<Helper> helpers) {
        return new Part(
                words().text(title),
                words().text(hint),
                helpers.stream()
                        .map(helper -> HelperView.of(helper, page.getLanguage()))
                        .toList());
    }

    /** Whether nobody does just this just there: the page says so before it names the nearest. */
    public boolean isNobodyFits() {
        return isAnswered() && help.fitting().isEmpty();
    }

    public List<LineView> getNationalContacts() {
        return help.nationalContacts().stream()
                .map(line -> LineView.of(line, page.getLanguage()))
                .toList();
    }

    public List<HotlineView> getHotlines() {
        return numbers;
    }

    /** What was sent, to be sent again for the same answer in another language. */
    public List<Map.Entry<String, String>> getSent() {
        return request.getParameterMap().entrySet().stream()
                .filter(sent -> SENT.contains(sent.getKey()))
                .flatMap(sent ->
                        Arrays.stream(sent.getValue()).limit(LANGUAGES).map(value -> Map.entry(sent.getKey(), value)))
                .toList();
    }

    /** Where somebody answers who knows the network; an address to write to, or the page about it. */
    public String getNetworkAddress() {
        String contact = site.get().contact();
        return contact.contains("@") ? "mailto:" + contact : "/" + page.getLanguage() + "/about";
    }
}

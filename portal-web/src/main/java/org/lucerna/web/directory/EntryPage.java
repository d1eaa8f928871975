package org.lucerna.web.directory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.duplicate.Merging;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryArea;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.entry.Freshness;
import org.lucerna.directory.exchange.card.EntryLinkedData;
import org.lucerna.directory.keeper.Keepers;
import org.lucerna.directory.logo.EntryLogos;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.library.resource.ResourceView;
import org.lucerna.library.resource.Resources;
import org.lucerna.search.Facet;
import org.lucerna.web.config.Settings;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.search.HitView;
import org.lucerna.web.search.Labels;

/** One entry: how to reach the organisation first, then what it does, for whom, where, and how old all this is. */
@Named("entryPage")
@RequestScoped
public class EntryPage {

    private static final int SHARED = 6;

    /** A line of what is known besides. @param text empty when nothing was stated */
    public record Fact(String key, String text) {}

    /** What the organisation has shared in the library. */
    public record Shared(String address, String title, String language, String facts) {}

    @Inject
    private Entries entries;

    @Inject
    private Keepers keepers;

    @Inject
    private Resources resources;

    @Inject
    private Settings settings;

    @Inject
    private ShownPage page;

    @Inject
    private Merging merging;

    @Inject
    private EntryLogos logos;

    private @Nullable EntryView view;
    private long successor;

    @PostConstruct
    void load() {
        view = entries.find(page.getItemId()).orElse(null);
        if (view == null) {
            successor = merging.findSuccessor(page.getItemId()).orElseThrow(NotFound::new);
        }
    }

    /** An entry that was merged into another leads there, for good: links to it are in letters and on other sites. */
    public void leadOn() {
        if (successor != 0) {
            Redirect.forGood("/" + page.getLanguage() + "/directory/" + successor);
        }
    }

    public EntryView view() {
        if (view == null) {
            throw new IllegalStateException("The entry is loaded when the bean is made");
        }
        return view;
    }

    private EntryDraft data() {
        return view().data();
    }

    public String getName() {
        return data().name();
    }

    /** The language of the name, for the browser: empty when it is in none. */
    public String getNameLanguage() {
        return data().names().stream()
                .filter(name -> name.kind() == EntryName.Kind.NAME)
                .findFirst()
                .map(EntryPage::code)
                .orElse("");
    }

    /** Where its logo is; empty when it has none. */
    public String getLogo() {
        return logos.findMark(view().id())
                .map(mark -> EntryLogoServlet.address(view().id(), mark))
                .orElse("");
    }

    public String getAcronym() {
        return data().acronym().orElse("");
    }

    /** What else it is called, former names last. */
    public List<EntryName> getOtherNames() {
        return data().names().stream()
                .filter(name -> name.kind() != EntryName.Kind.FORMER)
                .filter(name -> !name.name().equals(getName()) && !name.name().equals(getAcronym()))
                .toList();
    }

    public List<EntryName> getFormerNames() {
        return data().names().stream()
                .filter(name -> name.kind() == EntryName.Kind.FORMER)
                .toList();
    }

    public static String code(EntryName name) {
        Language language = name.language();
        return language == null ? "" : language.code();
    }

    public String getType() {
        String type = data().type();
        return type == null ? "" : Labels.of(Facet.TOPIC, type, page.getLanguage());
    }

    /** Town and region of the seat, as far as they may be known. */
    public String getPlace() {
        return Stream.of(data().town(), data().region())
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public String getCountry() {
        String country = data().country();
        return country == null ? "" : Countries.name(country, page.getLanguage());
    }

    public List<Reach> getReach() {
        return Reach.of(data().contacts(), page.getLanguage());
    }

    /** Street, postal code and town of an office that anybody may know; empty for all others. */
    public String getStreetAddress() {
        String place = Stream.of(data().postalCode(), data().town())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return data().street().isEmpty()
                ? ""
                : Stream.of(data().street(), place)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    public boolean isConfidential() {
        return data().confidential();
    }

    public List<String> getDescription() {
        return data().description()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public List<Statements> getStatements() {
        return Statements.of(data(), page.getLanguage());
    }

    public List<Fact> getFacts() {
        return List.of(
                new Fact("languages", languages(data().languages())),
                new Fact("areas", areas()),
                new Fact("openingHours", data().openingHours()),
                new Fact("cost", data().cost()),
                new Fact("capacity", data().capacity()),
                new Fact("networks", String.join(", ", data().networks())));
    }

    private String languages(List<Language> languages) {
        return languages.stream()
                .map(language -> Labels.language(language.code(), page.getLanguage()))
                .collect(Collectors.joining(", "));
    }

    private String areas() {
        return data().areas().stream().map(this::area).collect(Collectors.joining("; "));
    }

    private String area(EntryArea area) {
        if (area.isAnywhere()) {
            return page.getWords().text("entry.anywhere");
        }
        String country = Countries.name(area.country(), page.getLanguage());
        return area.region().isEmpty() ? country : area.region() + " (" + country + ")";
    }

    /** When somebody last made sure of it, and who: a sentence. */
    public String getVerified() {
        LocalDate day = data().verifiedOn();
        if (day == null) {
            return page.getWords().text("entry.neverVerified");
        }
        String on = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(page.getLocale())
                .format(day);
        return data().verifiedBy().isEmpty()
                ? page.getWords().text("entry.verifiedOn", on)
                : page.getWords().text("entry.verifiedOnBy", on, data().verifiedBy());
    }

    public boolean isAgeing() {
        return view().freshness() == Freshness.AGEING;
    }

    public boolean isInactive() {
        return view().freshness() == Freshness.INACTIVE;
    }

    /** Which member organisation keeps it: a sentence; empty for an entry of nobody's. */
    public String getKeptBy() {
        return data().memberOrganisation() == null
                ? ""
                : keepers.findName(view().id())
                        .map(name -> page.getWords().text("entry.keptBy", name))
                        .orElse("");
    }

    public String getSource() {
        return data().source();
    }

    public boolean isEditable() {
        return view().mayEdit();
    }

    /** The entry for search engines, safe to stand in the page as it is. */
    public String getLinkedData() {
        URI address = URI.create(settings.url() + "/" + page.getLanguage() + "/directory/" + view().id());
        return EntryLinkedData.write(view(), address, page.getLanguage());
    }

    /** Where the entry is in the API. */
    public String getApiAddress() {
        return "/api/v1/organisations/" + view().id();
    }

    /** What library records name as their organisation when they mean this one. */
    public List<Shared> getShared() {
        return resources.listOfOrganisations(names(), SHARED).stream()
                .map(this::shared)
                .toList();
    }

    /** Each of its names, and those that people write as {@code name (acronym)}. */
    private Set<String> names() {
        List<String> each = data().names().stream().map(EntryName::name).toList();
        Set<String> all = new LinkedHashSet<>(each);
        for (String name : each) {
            each.stream()
                    .filter(other -> !other.equals(name))
                    .map(other -> name + " (" + other + ")")
                    .forEach(all::add);
        }
        return all;
    }

    private Shared shared(ResourceView record) {
        List<String> facts = new ArrayList<>();
        facts.add(HitView.kind(record.kind().code(), record.type(), page.getLanguage()));
        facts.addAll(HitView.facts(null, record.countries(), record.year(), page.getLanguage()));
        Language language = record.language();
        return new Shared(
                "/" + page.getLanguage() + "/library/" + record.id(),
                record.title(),
                language == null ? "" : language.code(),
                String.join(" · ", facts));
    }
}

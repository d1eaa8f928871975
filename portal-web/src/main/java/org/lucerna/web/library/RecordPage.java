package org.lucerna.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.text.Language;
import org.lucerna.library.resource.ResourceView;
import org.lucerna.library.resource.Resources;
import org.lucerna.search.ItemKey;
import org.lucerna.search.SearchIndex;
import org.lucerna.web.config.Settings;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.search.HitView;
import org.lucerna.web.search.Labels;
import org.lucerna.web.search.SearchAddress;

/** A record's page: what it is, what it says of itself, what is like it. Its document is {@link DocumentReader}'s. */
@Named("record")
@RequestScoped
public class RecordPage {

    private static final int SIMILAR = 5;

    @Inject
    private Resources resources;

    @Inject
    private SearchIndex index;

    @Inject
    private ShownPage page;

    @Inject
    private Settings settings;

    @Inject
    private HttpServletRequest request;

    private @Nullable ResourceView view;
    private List<HitView> similar = List.of();

    @PostConstruct
    void load() {
        view = resources.get(page.getItemId());
        similar = similar(view);
    }

    public ResourceView view() {
        if (view == null) {
            throw new IllegalStateException("The record is loaded when the bean is made");
        }
        return view;
    }

    public String getTitle() {
        return view().title();
    }

    public String getKind() {
        return HitView.kind(view().kind().code(), view().type(), page.getLanguage());
    }

    public String getKindCode() {
        return view().kind().code();
    }

    public String getAuthors() {
        return String.join(" · ", view().authors());
    }

    /** Who published it, unless that has just been said as its author. */
    public @Nullable String getOrganisation() {
        String organisation = view().organisation();
        return organisation == null || view().authors().contains(organisation) ? null : organisation;
    }

    /** Of the text, for the browser: empty when it is not known. */
    public String getLanguageCode() {
        Language language = view().language();
        return language == null ? "" : language.code();
    }

    public String getLanguageName() {
        return Labels.language(getLanguageCode(), page.getLanguage());
    }

    /** The abstract, paragraph by paragraph. */
    public List<String> getSummary() {
        return view().summary()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public List<RecordDetail> getDetails() {
        return RecordDetail.of(view(), page.getLanguage());
    }

    public @Nullable String getSourceUrl() {
        return view().sourceUrl();
    }

    public @Nullable String getRights() {
        return view().rights();
    }

    public String getCitation() {
        return WrittenCitation.of(view(), settings.url() + "/" + page.getLanguage() + "/library/" + view().id());
    }

    /** Where the record is in the API. */
    public String getApiAddress() {
        return "/api/v1/resources/" + view().id();
    }

    public String getEditAddress() {
        return "/" + page.getLanguage() + "/library/" + view().id() + "/edit";
    }

    /** The search that led here, carried on into the document. */
    SearchAddress getSearch() {
        return SearchAddress.parse(request.getParameterMap());
    }

    public String getWords() {
        return getSearch().text();
    }

    /** As it stands in addresses: {@code q=shelter}. Empty when none led here. */
    public String getQuestion() {
        return getSearch().question();
    }

    public List<HitView> getSimilar() {
        return similar;
    }

    private List<HitView> similar(ResourceView view) {
        try {
            return index.similar(new ItemKey("resource", view().id()), SIMILAR, Acting.current()).stream()
                    .map(hit -> HitView.of(hit, "", page.getLanguage(), "/" + page.getLanguage()))
                    .toList();
        } catch (SearchIndex.Unavailable e) {
            // The record itself is whole without its neighbours.
            return List.of();
        }
    }
}

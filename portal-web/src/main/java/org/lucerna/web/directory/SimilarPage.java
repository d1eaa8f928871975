package org.lucerna.web.directory;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lucerna.directory.duplicate.Duplicates;
import org.lucerna.directory.entry.EntryLine;

/** Entries like the one that somebody types just now: a script of the form asks for it, and shows what it finds. */
@Named("similar")
@RequestScoped
public class SimilarPage {

    private static final int LONGEST = 300;

    @Inject
    private Duplicates duplicates;

    @Inject
    private HttpServletRequest request;

    private List<EntryLine> alike = List.of();

    @PostConstruct
    void load() {
        alike = duplicates.like(sent("name"), sent("acronym"), sent("website"));
    }

    private String sent(String name) {
        String text = typed(request.getParameter(name));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    public List<EntryLine> getAlike() {
        return alike;
    }
}

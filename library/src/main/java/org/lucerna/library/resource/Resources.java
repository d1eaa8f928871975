package org.lucerna.library.resource;

import java.util.Collection;
import java.util.List;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.paging.PageRequest;

/**
 * Reading and keeping the library's records. What the reader may not see is not found; withdrawn records are not found
 * by anyone until they are restored.
 */
@UseCases
public class Resources {

    /** @throws org.lucerna.foundation.problem.NotFound when there is none for this reader */
    @Requires(Permission.ANYONE)
    public ResourceView get(long id) {
        throw new UnsupportedOperationException();
    }

    /** Those that this reader may see, in the order of the ids. */
    @Requires(Permission.ANYONE)
    public List<ResourceView> list(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    /** One slice of all records, the newest first. */
    @Requires(Permission.ANYONE)
    public Page<ResourceView> list(PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Requires(Permission.ANYONE)
    public List<ResourceView> newest(int limit) {
        throw new UnsupportedOperationException();
    }

    @Requires(Permission.ANYONE)
    public LibraryFigures figures() {
        throw new UnsupportedOperationException();
    }

    /** @throws org.lucerna.foundation.problem.NotFound when there is no such record, or it has no file */
    @Requires(Permission.ANYONE)
    public StoredFile file(long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The extracted text of one page.
     *
     * @param page from 1
     * @throws org.lucerna.foundation.problem.NotFound when there is no such page
     */
    @Requires(Permission.ANYONE)
    public String pageText(long id, int page) {
        throw new UnsupportedOperationException();
    }

    /** A record without a file. @throws org.lucerna.foundation.problem.Invalid naming each field that breaks a rule */
    @Requires(Permission.EDIT_LIBRARY)
    public ResourceView create(ResourceDraft draft) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param version of the record that the draft was made from
     * @throws org.lucerna.foundation.problem.Conflict when somebody else changed it in between; nothing is overwritten
     */
    @Requires(Permission.EDIT_LIBRARY)
    public ResourceView update(long id, long version, ResourceDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** Takes the record out of the library; {@link #restore} undoes it. */
    @Requires(Permission.EDIT_LIBRARY)
    public void withdraw(long id) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.lucerna.foundation.problem.Conflict when the same file was imported again in between */
    @Requires(Permission.EDIT_LIBRARY)
    public ResourceView restore(long id) {
        throw new UnsupportedOperationException();
    }
}

package org.lucerna.library.resource;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Item;
import org.lucerna.foundation.change.ChangeLog;
import org.lucerna.foundation.database.UniqueConstraint;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.library.file.FileStore;

/**
 * Reading and keeping the library's records. What the reader may not see is not found; withdrawn records are not found
 * by anyone until they are restored.
 */
@UseCases
public class Resources {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Shelf shelf;

    @Inject
    private ChangeLog changes;

    @Inject
    private FiguresMemory figures;

    @Inject
    private FileStore files;

    /** @throws NotFound when there is none for this reader */
    @Requires(Permission.ANYONE)
    public ResourceView get(long id) {
        return find(id).view();
    }

    /** Those that this reader may see, in the order of the ids. */
    @Requires(Permission.ANYONE)
    public List<ResourceView> list(Collection<Long> ids) {
        Map<Long, Resource> found =
                shelf.list(ids, Acting.current()).stream().collect(Collectors.toMap(Resource::id, Function.identity()));
        return ids.stream()
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(Resource::view)
                .toList();
    }

    /** One slice of all records, the newest first. */
    @Requires(Permission.ANYONE)
    public Page<ResourceView> list(PageRequest page) {
        List<ResourceView> views = shelf.newest(page, Acting.current()).stream()
                .map(Resource::view)
                .toList();
        return new Page<>(views, shelf.count(Acting.current()), page);
    }

    @Requires(Permission.ANYONE)
    public List<ResourceView> newest(int limit) {
        return shelf.newest(new PageRequest(1, limit), Acting.current()).stream()
                .map(Resource::view)
                .toList();
    }

    /** What organisations with exactly one of these names have shared, the newest first. */
    @Requires(Permission.ANYONE)
    public List<ResourceView> listOfOrganisations(Collection<String> names, int limit) {
        return shelf.ofOrganisations(names, limit, Acting.current()).stream()
                .map(Resource::view)
                .toList();
    }

    @Requires(Permission.ANYONE)
    public LibraryFigures figures() {
        Actor reader = Acting.current();
        return figures.get(reader.audiences(), changes.position(), () -> shelf.figures(reader));
    }

    /** @throws NotFound when there is no such record, or it has no file */
    @Requires(Permission.ANYONE)
    public StoredFile file(long id) {
        FileView file = original(id).view();
        return new StoredFile(files.original(file.sha256()), file);
    }

    /**
     * The extracted text of one page.
     *
     * @param page from 1
     * @throws NotFound when there is no such page
     */
    @Requires(Permission.ANYONE)
    public String pageText(long id, int page) {
        return files.pageText(original(id).sha256(), page).orElseThrow(NotFound::new);
    }

    /** A record without a file. @throws org.lucerna.foundation.problem.Invalid naming each field that breaks a rule */
    @Requires(Permission.EDIT_LIBRARY)
    @Audited(act = "create", kind = ResourceSearchMapping.KIND)
    public ResourceView create(ResourceDraft draft) {
        return add(draft, null);
    }

    /**
     * A record of a file whose original and text are in the store already.
     *
     * @throws Conflict when the library holds these bytes
     * @throws org.lucerna.foundation.problem.Invalid naming each field that breaks a rule
     */
    @Requires(Permission.EDIT_LIBRARY)
    @Audited(act = "import", kind = ResourceSearchMapping.KIND)
    public ResourceView create(ResourceDraft draft, FileView file) {
        return add(draft, new Original(file));
    }

    /** Checks the draft and does nothing else. @throws org.lucerna.foundation.problem.Invalid as {@link #create} */
    @Requires(Permission.EDIT_LIBRARY)
    public void check(ResourceDraft draft) {
        DraftRules.check(draft, Acting.current());
    }

    /** Whether these bytes are in the library, whoever may read them. */
    @Requires(Permission.EDIT_LIBRARY)
    public boolean holds(String sha256) {
        return em.createQuery("select count(r) from Resource r where r.heldSha256 = :sha256", Long.class)
                        .setParameter("sha256", sha256)
                        .getSingleResult()
                > 0;
    }

    /** The record of these bytes, if this reader may see it. */
    @Requires(Permission.EDIT_LIBRARY)
    public Optional<ResourceView> findByOriginal(String sha256) {
        return shelf.findByOriginal(sha256, Acting.current()).map(Resource::view);
    }

    /**
     * @param version of the record that the draft was made from
     * @throws Conflict when somebody else changed it in between; nothing is overwritten
     */
    @Requires(Permission.EDIT_LIBRARY)
    @Audited(act = "change", kind = ResourceSearchMapping.KIND)
    public ResourceView update(@Item long id, long version, ResourceDraft draft) {
        Resource resource = find(id);
        if (resource.version() != version) {
            throw changedMeanwhile();
        }
        DraftRules.check(draft, Acting.current());
        resource.describe(draft);
        return save(resource);
    }

    /** Takes the record out of the library; {@link #restore} undoes it. */
    @Requires(Permission.EDIT_LIBRARY)
    @Audited(act = "withdraw", kind = ResourceSearchMapping.KIND)
    public void withdraw(@Item long id) {
        Resource resource = find(id);
        resource.withdraw();
        save(resource);
    }

    /** @throws Conflict when the same file was imported again in between */
    @Requires(Permission.EDIT_LIBRARY)
    @Audited(act = "restore", kind = ResourceSearchMapping.KIND)
    public ResourceView restore(@Item long id) {
        Resource resource = shelf.findWithdrawn(id, Acting.current()).orElseThrow(NotFound::new);
        Original original = resource.original();
        if (original != null && holds(original.sha256())) {
            throw sameFile();
        }
        resource.restore();
        return save(resource);
    }

    private ResourceView add(ResourceDraft draft, @Nullable Original original) {
        DraftRules.check(draft, Acting.current());
        Resource resource = new Resource(draft, original);
        em.persist(resource);
        return save(resource);
    }

    /** Writes now, so that a clash shows here and not at the commit, and then queues for the change log. */
    private ResourceView save(Resource resource) {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw changedMeanwhile();
        } catch (PersistenceException e) {
            if (UniqueConstraint.brokenIn(e, "resource_one_for_each_original")) {
                throw sameFile();
            }
            throw e;
        }
        changes.append(ResourceSearchMapping.KIND, resource.id());
        return resource.view();
    }

    private Resource find(long id) {
        return shelf.find(id, Acting.current()).orElseThrow(NotFound::new);
    }

    private Original original(long id) {
        Original original = find(id).original();
        if (original == null) {
            throw new NotFound();
        }
        return original;
    }

    private static Conflict sameFile() {
        return new Conflict("resource.sameFile");
    }

    private static Conflict changedMeanwhile() {
        return new Conflict("resource.changedMeanwhile");
    }
}

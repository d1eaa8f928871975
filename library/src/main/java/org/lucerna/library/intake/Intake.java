package org.lucerna.library.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes files into the library. Thread safe; a call lasts as long as reading the file takes, outside any transaction.
 */
@ApplicationScoped
public class Intake {

    /**
     * Imports one file, or each member of an archive. Same bytes twice make one record.
     *
     * @param upload a regular file that stays the caller's: it is read, and neither moved nor deleted
     * @param fileName what its owner calls it
     * @return one outcome for each file met, in reading order; never empty
     * @throws org.lucerna.foundation.problem.Denied when the actor may not edit the library
     * @throws org.lucerna.foundation.problem.Invalid when the defaults break a rule
     */
    public List<ImportOutcome> receive(Path upload, String fileName, ImportDefaults defaults) {
        throw new UnsupportedOperationException();
    }
}

package org.lucerna.directory;

import org.lucerna.directory.entry.Approval;

/** A site whose administrators change their mind. */
public final class Site implements Approval {

    private boolean needed;

    public void setNeeded(boolean needed) {
        this.needed = needed;
    }

    @Override
    public boolean isNeeded() {
        return needed;
    }
}

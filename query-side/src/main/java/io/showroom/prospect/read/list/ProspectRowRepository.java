package io.showroom.prospect.read.list;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Reads the rows; nothing here writes. */
interface ProspectRowRepository extends Repository<ProspectRow, String>, JpaSpecificationExecutor<ProspectRow> {}

package io.showroom.prospect.read.list;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Read-only repository of the rows. */
interface ProspectRowRepository extends Repository<ProspectRow, String>, JpaSpecificationExecutor<ProspectRow> {}

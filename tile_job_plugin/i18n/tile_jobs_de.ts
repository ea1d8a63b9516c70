<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>TileJobs</name>
    <message>
        <location filename="../algorithms/base.py"/>
        <location filename="../algorithms/listjobs.py"/>
        <location filename="../panel/jobs_table.py"/>
        <location filename="../panel/tabs.py"/>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Job database (empty = local)</source>
        <translation>Auftragsdatenbank (leer = lokal)</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>A PostgreSQL connection saved in QGIS. If empty, a private database on this computer is used, which is created on first use.</source>
        <translation>Eine in QGIS gespeicherte PostgreSQL-Verbindung. Wenn leer, wird eine private Datenbank auf diesem Rechner verwendet, die bei der ersten Benutzung angelegt wird.</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Database schema</source>
        <translation>Datenbankschema</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>The schema with the job tables. It is created if it does not exist.</source>
        <translation>Das Schema mit den Auftragstabellen. Es wird angelegt, wenn es nicht vorhanden ist.</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <location filename="../panel/filter_row.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Tile set</source>
        <translation>Kachelsatz</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>The name given to it in Register tile set.</source>
        <translation>Der Name, der ihm in „Kachelsatz registrieren“ gegeben wurde.</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Parallel tiles (0 = all cores)</source>
        <translation>Parallele Kacheln (0 = alle Kerne)</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>{reason}.</source>
        <translation>{reason}.</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <location filename="../jobs/errors.py"/>
        <source>Choose another place.</source>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Setup</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <location filename="../algorithms/retryjob.py"/>
        <location filename="../algorithms/startjob.py"/>
        <source>Job number</source>
        <translation>Auftragsnummer</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>The number returned by Start job.</source>
        <translation>Die Nummer, die „Auftrag starten“ zurückgegeben hat.</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <location filename="../algorithms/changejob.py"/>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../algorithms/resumejob.py"/>
        <location filename="../algorithms/retryjob.py"/>
        <location filename="../algorithms/startjob.py"/>
        <location filename="../panel/filter_row.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <location filename="../panel/tiles_model.py"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../algorithms/canceljob.py"/>
        <location filename="../plugin.py"/>
        <source>Cancel job</source>
        <translation>Auftrag abbrechen</translation>
    </message>
    <message>
        <location filename="../algorithms/canceljob.py"/>
        <source>queue,batch,stop,abort,kill,end</source>
        <translation>Warteschlange,Stapel,stoppen,abbrechen,beenden,cancel,abort,stop</translation>
    </message>
    <message>
        <location filename="../algorithms/canceljob.py"/>
        <source>Cancels a waiting or running job, on this or another computer. Its runner stops within two seconds. Complete tiles are kept; Retry job resumes from there.</source>
        <translation>Bricht einen wartenden oder laufenden Auftrag ab, auf diesem oder einem anderen Rechner. Sein Runner hält innerhalb von zwei Sekunden an. Fertige Kacheln bleiben erhalten; „Auftrag wiederholen“ macht dort weiter.</translation>
    </message>
    <message>
        <location filename="../algorithms/changejob.py"/>
        <source>Change job</source>
        <translation>Auftrag ändern</translation>
    </message>
    <message>
        <location filename="../algorithms/changejob.py"/>
        <source>queue,batch,priority,schedule,earliest start,rename,edit</source>
        <translation>Warteschlange,Stapel,Priorität,Zeitplan,frühester Start,umbenennen,bearbeiten,priority</translation>
    </message>
    <message>
        <location filename="../algorithms/changejob.py"/>
        <source>Changes the priority, the earliest start or the name of a job that has not ended. What is left empty stays as it is. A worker that already runs the job goes on with it.</source>
        <translation>Ändert die Priorität, den frühesten Start oder den Namen eines Auftrags, der noch nicht beendet ist. Was leer bleibt, ändert sich nicht. Ein Worker, der den Auftrag bereits ausführt, macht damit weiter.</translation>
    </message>
    <message>
        <location filename="../algorithms/createlocaldatabase.py"/>
        <source>Create local job database</source>
        <translation>Lokale Auftragsdatenbank anlegen</translation>
    </message>
    <message>
        <location filename="../algorithms/createlocaldatabase.py"/>
        <source>postgres,postgresql,setup,server,store</source>
        <translation>postgres,postgresql,Einrichtung,Server,Datenbank,setup</translation>
    </message>
    <message>
        <location filename="../algorithms/createlocaldatabase.py"/>
        <source>Creates a private PostgreSQL database on this computer, starts it, and saves it as a QGIS connection. Only its owner on this computer can reach it. An existing one is only started. It stops when it has not been used for a while, and starts again when needed.

You rarely need to run this: algorithms whose connection is left empty create the database themselves. The PostgreSQL programs must be installed (Debian and Ubuntu: package postgresql).</source>
        <translation>Legt auf diesem Rechner eine private PostgreSQL-Datenbank an, startet sie und speichert sie als QGIS-Verbindung. Nur ihr Besitzer kann sie auf diesem Rechner erreichen. Ist sie schon vorhanden, wird sie nur gestartet. Sie hält an, wenn sie eine Weile nicht benutzt wurde, und startet bei Bedarf wieder.

Sie müssen dies nur selten ausführen: Algorithmen, deren Verbindung leer bleibt, legen die Datenbank selbst an. Die PostgreSQL-Programme müssen installiert sein (Debian und Ubuntu: Paket postgresql).</translation>
    </message>
    <message>
        <location filename="../algorithms/createlocaldatabase.py"/>
        <source>Connection name</source>
        <translation>Verbindungsname</translation>
    </message>
    <message>
        <location filename="../algorithms/createlocaldatabase.py"/>
        <source>Database folder (empty = in the QGIS profile)</source>
        <translation>Datenbankordner (leer = im QGIS-Profil)</translation>
    </message>
    <message>
        <location filename="../algorithms/createlocaldatabase.py"/>
        <source>NAME: {name} can&apos;t name a connection. Give a name without /.</source>
        <translation>NAME: {name} ist als Name einer Verbindung nicht möglich. Geben Sie einen Namen ohne / an.</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <location filename="../panel/job_commands.py"/>
        <source>Delete jobs</source>
        <translation>Aufträge löschen</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>queue,batch,remove,clean up,purge,disk space</source>
        <translation>Warteschlange,Stapel,entfernen,aufräumen,bereinigen,Speicherplatz,delete</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>Deletes ended jobs, with their tiles and logs, from the job database: by job number, by the date before which they ended, or by both, in which case both must match.

Result files are kept unless they are to be deleted as well. Only files written by the job and unchanged since are deleted; all others stay, as do folders that are not empty afterwards. A dry run lists what would be deleted, and deletes nothing.</source>
        <translation>Löscht beendete Aufträge mit ihren Kacheln und Protokollen aus der Auftragsdatenbank: nach Auftragsnummer, nach dem Datum, vor dem sie endeten, oder nach beidem; dann muss beides zutreffen.

Ergebnisdateien bleiben erhalten, wenn sie nicht ebenfalls gelöscht werden sollen. Gelöscht werden nur Dateien, die der Auftrag geschrieben hat und die seitdem unverändert sind; alle anderen bleiben, ebenso Ordner, die danach nicht leer sind. Ein Probelauf listet auf, was gelöscht würde, und löscht nichts.</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>Ended before</source>
        <translation>Beendet vor</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>In the time zone of this computer, such as 2026-06-21T12:00:00.</source>
        <translation>In der Zeitzone dieses Rechners, zum Beispiel 2026-06-21T12:00:00.</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>Job numbers (comma-separated)</source>
        <translation>Auftragsnummern (durch Kommas getrennt)</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>For example 12,15. List jobs shows the numbers.</source>
        <translation>Zum Beispiel 12,15. „Aufträge auflisten“ zeigt die Nummern.</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>Also delete mosaics, map tiles and kept tile results</source>
        <translation>Auch Mosaike, Kartenkacheln und aufbewahrte Kachelergebnisse löschen</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>Dry run (list only)</source>
        <translation>Probelauf (nur auflisten)</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>Number of jobs deleted, or to be deleted</source>
        <translation>Anzahl der gelöschten oder zu löschenden Aufträge</translation>
    </message>
    <message>
        <location filename="../algorithms/drainagebasins.py"/>
        <location filename="../recipes/models/basins.model3"/>
        <source>Drainage basins</source>
        <translation>Einzugsgebiete</translation>
    </message>
    <message>
        <location filename="../algorithms/drainagebasins.py"/>
        <source>hydrology,watershed,catchment,subbasin,river basin,outlet,d8,dem,terrain</source>
        <translation>Hydrologie,Wasserscheide,Einzugsgebiet,Teileinzugsgebiet,Flussgebiet,Auslass,d8,DGM,Gelände</translation>
    </message>
    <message>
        <location filename="../algorithms/drainagebasins.py"/>
        <source>Computes which pixels of an elevation model drain to the same place: from each pixel, water flows to the neighbour to which the slope is steepest (D8), until it comes to an outlet, which is a pixel at the edge of the ground, or to one that has no lower neighbour.

All pixels of a basin have the number of the pixel that their water ends at. Numbers count the pixels of the raster row by row, from 1 at its north-western corner. Sinks are basins of their own: fill them first, to a surface that falls everywhere, such as by SAGA&apos;s Fill Sinks (Planchon/Darboux). Rasters of any size are worked on in blocks.</source>
        <translation>Berechnet, welche Pixel eines Höhenrasters an dieselbe Stelle entwässern: Von jedem Pixel fließt Wasser zum Nachbarn mit dem steilsten Gefälle (D8), bis es an einen Auslass kommt, also an ein Pixel am Rand des Geländes, oder an eines, das keinen tieferen Nachbarn hat.

Alle Pixel eines Einzugsgebiets haben die Nummer des Pixels, an dem ihr Wasser endet. Nummern zählen die Pixel des Rasters Zeile für Zeile, ab 1 in der nordwestlichen Ecke. Senken sind eigene Einzugsgebiete: Füllen Sie sie zuerst, zu einer Oberfläche, die überall fällt, etwa mit SAGAs Fill Sinks (Planchon/Darboux). Raster jeder Größe werden in Blöcken bearbeitet.</translation>
    </message>
    <message>
        <location filename="../algorithms/edgecontamination.py"/>
        <location filename="../recipes/models/streams.model3"/>
        <location filename="../recipes/models/wetness.model3"/>
        <source>Edge contamination</source>
        <translation>Randkontamination</translation>
    </message>
    <message>
        <location filename="../algorithms/edgecontamination.py"/>
        <source>hydrology,catchment area,flow accumulation,edge effect,taudem,d8,mfd,dem,terrain</source>
        <translation>Hydrologie,Einzugsgebiet,Abflussakkumulation,Randeffekt,taudem,d8,mfd,DGM,Gelände,edge contamination</translation>
    </message>
    <message>
        <location filename="../algorithms/edgecontamination.py"/>
        <source>Computes which pixels of an elevation model have a catchment that reaches its edge, so that water from beyond may flow through them and catchment areas computed there may be too small.

Such water may come in by each pixel at the edge of the ground, that is, at the edge of the raster or beside nodata, and flows on to lower pixels. Water does not flow out of sinks or over flats: fill sinks first, to a surface that falls everywhere, such as by SAGA&apos;s Fill Sinks (Planchon/Darboux). Rasters of any size are worked on in blocks.</source>
        <translation>Berechnet, welche Pixel eines Höhenmodells ein Einzugsgebiet haben, das bis an seinen Rand reicht, sodass Wasser von außerhalb durch sie fließen kann und dort berechnete Einzugsgebiete zu klein sein können.

Solches Wasser kann durch jedes Pixel am Rand des Geländes eintreten, also am Rand des Rasters oder neben NoData, und fließt weiter zu tieferen Pixeln. Wasser fließt nicht aus Senken und nicht über ebene Flächen: Füllen Sie zuerst die Senken zu einer Oberfläche, die überall fällt, etwa mit SAGAs Fill Sinks (Planchon/Darboux). Raster jeder Größe werden in Blöcken bearbeitet.</translation>
    </message>
    <message>
        <location filename="../algorithms/edgecontamination.py"/>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>To one neighbour (D8)</source>
        <translation>Zu einem Nachbarn (D8)</translation>
    </message>
    <message>
        <location filename="../algorithms/edgecontamination.py"/>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>To all lower ones (MFD)</source>
        <translation>Zu allen tieferen (MFD)</translation>
    </message>
    <message>
        <location filename="../algorithms/edgecontamination.py"/>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>Flow</source>
        <translation>Abfluss</translation>
    </message>
    <message>
        <location filename="../algorithms/edgecontamination.py"/>
        <source>As in the catchment areas that it is to be compared with.</source>
        <translation>Wie bei den Einzugsgebieten, mit denen verglichen werden soll.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_parameters.py"/>
        <location filename="../widgets/engine_choice.py"/>
        <source>Engine for helpers on other computers</source>
        <translation>Engine für Helfer auf anderen Rechnern</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_parameters.py"/>
        <location filename="../widgets/engine_choice.py"/>
        <location filename="../widgets/start_options.py"/>
        <source>Helpers</source>
        <translation>Helfer</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Estimate job</source>
        <translation>Auftrag schätzen</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>tiles,batch,time,duration,disk,memory,size,cost,dry run</source>
        <translation>Kacheln,Stapel,Zeit,Dauer,Speicherplatz,Arbeitsspeicher,Größe,Aufwand,Probelauf,estimate</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Estimates the time, the disk space and the memory that a job with the same parameters would take on this computer. No job is started, and nothing is written.

The time is estimated from an earlier complete job with the same recipe. If there is none, one tile can be tried: the recipe runs on the tile in the middle, and its results are discarded. The actual time can be expected between the least and the most seconds; they lie closest together after a job with the same recipe, parameters and tile set. Time spent waiting for a worker is not included, and neither are helpers on other computers.

Disk space depends on how well the results can be compressed, and is a rough estimate.</source>
        <translation>Schätzt die Zeit, den Plattenplatz und den Arbeitsspeicher, die ein Auftrag mit denselben Parametern auf diesem Rechner benötigen würde. Es wird kein Auftrag gestartet und nichts geschrieben.

Die Zeit wird aus einem früheren abgeschlossenen Auftrag mit demselben Rezept geschätzt. Gibt es keinen, kann eine Kachel zur Probe gerechnet werden: Das Rezept läuft auf der mittleren Kachel, und ihre Ergebnisse werden verworfen. Die tatsächliche Zeit liegt voraussichtlich zwischen der kürzesten und der längsten; beide liegen am engsten beieinander nach einem Auftrag mit demselben Rezept, denselben Parametern und demselben Kachelsatz. Wartezeiten auf einen Worker sind nicht enthalten, Helfer auf anderen Rechnern ebenfalls nicht.

Der Plattenplatz hängt davon ab, wie gut sich die Ergebnisse komprimieren lassen, und ist grob geschätzt.</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Try one tile</source>
        <translation>Eine Kachel zur Probe rechnen</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Runs the recipe on one tile if no job with the same recipe and parameters has been complete yet.</source>
        <translation>Führt das Rezept auf einer Kachel aus, wenn noch kein Auftrag mit demselben Rezept und denselben Parametern abgeschlossen wurde.</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <location filename="../algorithms/startjob.py"/>
        <source>Map tiles (folder or .mbtiles file)</source>
        <translation>Kartenkacheln (Ordner oder .mbtiles-Datei)</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <location filename="../algorithms/openmosaic.py"/>
        <location filename="../algorithms/retryjob.py"/>
        <location filename="../algorithms/startjob.py"/>
        <location filename="../panel/job_facts.py"/>
        <location filename="../widgets/result_fields.py"/>
        <source>Mosaic</source>
        <translation>Mosaik</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Where the job would write it. Nothing is written there now.</source>
        <translation>Wohin der Auftrag es schreiben würde. Jetzt wird dort nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../algorithms/registertileset.py"/>
        <location filename="../algorithms/tilesetlayer.py"/>
        <location filename="../algorithms/ways.py"/>
        <location filename="../jobs/status_words.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <location filename="../panel/job_on_map.py"/>
        <location filename="../panel/job_page.py"/>
        <location filename="../panel/tiles_table.py"/>
        <location filename="../widgets/start_form.py"/>
        <location filename="../widgets/tile_choice.py"/>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Tiles taken from earlier jobs</source>
        <translation>Kacheln, die von früheren Aufträgen übernommen werden</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../widgets/result_fields.py"/>
        <source>Halo (pixels)</source>
        <translation>Randzone (Pixel)</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Time (s)</source>
        <translation>Zeit (s)</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Least time (s)</source>
        <translation>Kürzeste Zeit (s)</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Most time (s)</source>
        <translation>Längste Zeit (s)</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Disk space while it runs (bytes)</source>
        <translation>Plattenplatz während der Ausführung (Byte)</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Disk space at its end (bytes)</source>
        <translation>Plattenplatz am Ende (Byte)</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Free disk space (bytes)</source>
        <translation>Freier Plattenplatz (Byte)</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Memory (bytes)</source>
        <translation>Arbeitsspeicher (Byte)</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>How the halo is known</source>
        <translation>Woher die Randzone bekannt ist</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>What the time is estimated from</source>
        <translation>Woraus die Zeit geschätzt ist</translation>
    </message>
    <message>
        <location filename="../algorithms/job_outputs.py"/>
        <location filename="../algorithms/openmosaic.py"/>
        <source>Mosaics of all outputs</source>
        <translation>Mosaike aller Ausgaben</translation>
    </message>
    <message>
        <location filename="../algorithms/job_outputs.py"/>
        <source>Paths of the mosaics by output name</source>
        <translation>Pfade der Mosaike nach Name der Ausgabe</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <location filename="../widgets/tile_choice.py"/>
        <source>Tile ids (comma-separated)</source>
        <translation>Kachel-IDs (durch Kommas getrennt)</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>For example 4315,4283 or, with * for any characters and ? for one, 43*. @ and the path of a text file (UTF-8) read ids and patterns from there, one per line. Leave empty to select tiles in another way.</source>
        <translation>Zum Beispiel 4315,4283 oder 43*, wobei * für beliebige Zeichen und ? für eines steht. @ und der Pfad einer Textdatei (UTF-8) lesen IDs und Muster von dort, eines je Zeile. Lassen Sie das Feld leer, um Kacheln auf andere Weise zu wählen.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Town id</source>
        <translation>Ort-ID</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Selects all tiles that the town&apos;s polygon touches.</source>
        <translation>Wählt alle Kacheln, die das Polygon des Ortes berührt.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <location filename="../algorithms/ways.py"/>
        <location filename="../panel/tiles_view.py"/>
        <source>All tiles</source>
        <translation>Alle Kacheln</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Selects all tiles of the tile set.</source>
        <translation>Wählt alle Kacheln des Kachelsatzes.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Selects all tiles that the rectangle touches. Without a CRS, it is in that of the tile set.</source>
        <translation>Wählt alle Kacheln, die das Rechteck berührt. Ohne KBS gilt das des Kachelsatzes.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <location filename="../widgets/tile_choice.py"/>
        <source>Area (polygons)</source>
        <translation>Fläche (Polygone)</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Selects all tiles that polygons of the layer touch, or those of its selected features.</source>
        <translation>Wählt alle Kacheln, die von Polygonen des Layers oder von dessen gewählten Objekten berührt werden.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Clip mosaic to town, extent or area</source>
        <translation>Mosaik auf Ort, Ausdehnung oder Fläche zuschneiden</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Cuts the mosaic to the town, the extent or the polygons: pixels whose centres lie outside become nodata, and the mosaic is no larger than the outline.</source>
        <translation>Schneidet das Mosaik auf den Ort, die Ausdehnung oder die Polygone zu: Pixel, deren Mittelpunkt außerhalb liegt, werden zu NoData, und das Mosaik ist nicht größer als der Umriss.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <location filename="../panel/filter_row.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <location filename="../widgets/recipe_choice_form.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Id of an algorithm or model with raster inputs and outputs, such as tilejobs:relief, tilejobs:openness, model:yours or sagacmd:ta_morphometry_0.</source>
        <translation>ID eines Algorithmus oder Modells mit Rastern als Ein- und Ausgaben, zum Beispiel tilejobs:relief, tilejobs:openness, model:IhrModell oder sagacmd:ta_morphometry_0.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Recipe parameters (JSON)</source>
        <translation>Rezeptparameter (JSON)</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Values of the recipe&apos;s parameters, such as {&quot;AZIMUTH&quot;: 315}. Parameters not listed keep their defaults. Set an optional output to true to have it made. Name further rasters by their paths, or tile sets as {&quot;tile_set&quot;: &quot;name&quot;}; they are read on the pixels of the tile.</source>
        <translation>Werte der Rezeptparameter, zum Beispiel {&quot;AZIMUTH&quot;: 315}. Nicht genannte Parameter behalten ihre Vorgaben. Setzen Sie eine optionale Ausgabe auf true, damit sie erzeugt wird. Weitere Raster werden mit ihrem Pfad genannt, Kachelsätze als {&quot;tile_set&quot;: &quot;name&quot;}; sie werden auf den Pixeln der Kachel gelesen.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Raster input that takes the tile</source>
        <translation>Rastereingabe, die die Kachel aufnimmt</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Name of one of the recipe&apos;s raster inputs. Leave empty if the recipe parameters name a raster for all others.</source>
        <translation>Name einer der Rastereingaben des Rezepts. Lassen Sie das Feld leer, wenn die Rezeptparameter für alle anderen ein Raster nennen.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Resampling of further rasters</source>
        <translation>Resampling weiterer Raster</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Warps further rasters that are not on the tile set&apos;s pixel grid as they are read; no copies are written. bilinear and cubic suit heights, nearest and mode suit classes. If empty, such rasters are refused. &quot;resampling&quot; in the recipe parameters says it for one raster.</source>
        <translation>Transformiert weitere Raster, die nicht auf dem Pixelraster des Kachelsatzes liegen, beim Lesen; es werden keine Kopien geschrieben. bilinear und cubic eignen sich für Höhen, nearest und mode für Klassen. Wenn leer, werden solche Raster abgelehnt. &quot;resampling&quot; in den Rezeptparametern legt es für ein einzelnes Raster fest.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Halo (pixels; empty = measured)</source>
        <translation>Randzone (Pixel; leer = wird gemessen)</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Width of the margin of neighbouring pixels read around each tile. If empty, the recipe first runs on sample tiles to measure how far its results depend on neighbours. Later jobs with the same tile set and recipe reuse the measured value.</source>
        <translation>Breite des Randes aus Nachbarpixeln, der um jede Kachel gelesen wird. Wenn leer, läuft das Rezept zuerst auf Probekacheln, um zu messen, wie weit seine Ergebnisse von Nachbarn abhängen. Spätere Aufträge mit demselben Kachelsatz und Rezept verwenden den gemessenen Wert wieder.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Time limit per tile (s)</source>
        <translation>Zeitlimit je Kachel (s)</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>A tile that takes longer fails, and its processes are killed. Algorithms that may not respond to being cancelled run in a separate process, whose start adds to their time. Algorithms that exist in this project or session only can&apos;t do so: they run to their end before the tile fails, and the log says so at the start. Empty: no limit.</source>
        <translation>Eine Kachel, die länger braucht, schlägt fehl, und ihre Prozesse werden beendet. Algorithmen, die auf einen Abbruch womöglich nicht reagieren, laufen in einem eigenen Prozess, dessen Start ihre Zeit verlängert. Algorithmen, die es nur in diesem Projekt oder dieser Sitzung gibt, können das nicht: Sie laufen zu Ende, bevor die Kachel fehlschlägt, und das Protokoll weist am Anfang darauf hin. Leer: kein Limit.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Keep tile results</source>
        <translation>Kachelergebnisse aufbewahren</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Keeps the rasters of each tile, without the halo, in a folder beside the mosaic.</source>
        <translation>Bewahrt die Raster jeder Kachel ohne Randzone in einem Ordner neben dem Mosaik auf.</translation>
    </message>
    <message>
        <location filename="../algorithms/joblog.py"/>
        <source>Job log</source>
        <translation>Auftragsprotokoll</translation>
    </message>
    <message>
        <location filename="../algorithms/joblog.py"/>
        <source>batch,messages,errors,commands,output,console</source>
        <translation>Stapel,Meldungen,Fehler,Befehle,Ausgabe,Konsole,log</translation>
    </message>
    <message>
        <location filename="../algorithms/joblog.py"/>
        <source>Prints the log of a job, and gives it as a table: what the recipe&apos;s programs printed, with their commands, and how long tiles and mosaics took. With a tile id, only the entries about that tile, or about tiles that were run together with it. Passwords and keys in the names of rasters are left out.</source>
        <translation>Gibt das Protokoll eines Auftrags aus, auch als Tabelle: was die Programme des Rezepts ausgegeben haben, mit ihren Befehlen, und wie lange Kacheln und Mosaike gedauert haben. Mit einer Kachel-ID nur die Einträge zu dieser Kachel oder zu Kacheln, die mit ihr zusammen ausgeführt wurden. Passwörter und Schlüssel in Rasternamen werden weggelassen.</translation>
    </message>
    <message>
        <location filename="../algorithms/joblog.py"/>
        <location filename="../panel/log_view.py"/>
        <source>Tile id (empty = whole job)</source>
        <translation>Kachel-ID (leer = ganzer Auftrag)</translation>
    </message>
    <message>
        <location filename="../algorithms/joblog.py"/>
        <location filename="../panel/job_page.py"/>
        <location filename="../panel/log_view.py"/>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location filename="../algorithms/joblog.py"/>
        <source>The first {count} entries are in the table only.</source>
        <translation>Die ersten {count} Einträge stehen nur in der Tabelle.</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Job status</source>
        <translation>Auftragsstatus</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>queue,batch,progress,phase,time left,state</source>
        <translation>Warteschlange,Stapel,Fortschritt,Phase,Restzeit,Zustand,progress</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Reports the status of a job: ready (waiting), in progress, mosaicking, complete, failed or cancelled; how much of its work is done, in which phase it is (drainage, halo, tiles, seams, mosaics, map tiles, publication) and about how many seconds are left; how many of its tiles are complete or failed, its message, and the path of its mosaic. For a waiting job, the message says what it waits for, and why workers have declined it; for a paused one, since when it is paused.

Once the tiles are complete, the seam error is the difference of their results where they meet: the largest, its place, and the mean. 0 means that the mosaic has no seams.</source>
        <translation>Zeigt den Status eines Auftrags: ready (wartet), in progress (in Arbeit), mosaicking (Mosaik wird erstellt), complete (abgeschlossen), failed (fehlgeschlagen) oder cancelled (abgebrochen); welcher Anteil der Arbeit getan ist, in welcher Phase er ist (Entwässerung, Randzone, Kacheln, Nähte, Mosaike, Kartenkacheln, Veröffentlichung) und wie viele Sekunden ungefähr bleiben; wie viele seiner Kacheln fertig oder fehlgeschlagen sind, seine Meldung und den Pfad seines Mosaiks. Bei einem wartenden Auftrag sagt die Meldung, worauf er wartet und warum Worker ihn abgelehnt haben; bei einem angehaltenen, seit wann er angehalten ist.

Sind die Kacheln fertig, ist der Nahtfehler der Unterschied ihrer Ergebnisse an den Kachelgrenzen: der größte, sein Ort und der mittlere. 0 bedeutet, dass das Mosaik keine Nähte hat.</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../algorithms/queue_parameters.py"/>
        <source>Job name</source>
        <translation>Auftragsname</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_commands.py"/>
        <location filename="../panel/job_facts.py"/>
        <location filename="../widgets/start_options.py"/>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../algorithms/queue_parameters.py"/>
        <location filename="../widgets/start_options.py"/>
        <source>Not before</source>
        <translation>Nicht vor</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Progress (0 to 100)</source>
        <translation>Fortschritt (0 bis 100)</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Time left (s)</source>
        <translation>Restzeit (s)</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Complete tiles</source>
        <translation>Fertige Kacheln</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Failed tiles</source>
        <translation>Fehlgeschlagene Kacheln</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Mosaic path</source>
        <translation>Pfad des Mosaiks</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../algorithms/startjob.py"/>
        <source>Largest difference at seams</source>
        <translation>Größter Unterschied an Nähten</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Mean difference at seams</source>
        <translation>Mittlerer Unterschied an Nähten</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Location of the largest difference</source>
        <translation>Ort des größten Unterschieds</translation>
    </message>
    <message>
        <location filename="../algorithms/light.py"/>
        <source>Sun and sky</source>
        <translation>Sonne und Himmel</translation>
    </message>
    <message>
        <location filename="../algorithms/light.py"/>
        <source>The elevation is in degrees, so its heights are taken for degrees as well. Warp it to a CRS in metres.</source>
        <translation>Das Höhenraster ist in Grad, daher gelten auch seine Höhen als Grad. Transformieren Sie es in ein KBS in Metern.</translation>
    </message>
    <message>
        <location filename="../algorithms/listjobs.py"/>
        <source>List jobs</source>
        <translation>Aufträge auflisten</translation>
    </message>
    <message>
        <location filename="../algorithms/listjobs.py"/>
        <source>queue,batch,progress,overview,history</source>
        <translation>Warteschlange,Stapel,Fortschritt,Übersicht,Verlauf,list,jobs</translation>
    </message>
    <message>
        <location filename="../algorithms/listjobs.py"/>
        <source>Lists the jobs of a job database as a table, newest last, with how far they are. In the attribute table, each row has a button that opens the job&apos;s mosaics.</source>
        <translation>Listet die Aufträge einer Auftragsdatenbank als Tabelle auf, den neuesten zuletzt, mit ihrem Fortschritt. In der Attributtabelle hat jede Zeile eine Schaltfläche, die die Mosaike des Auftrags öffnet.</translation>
    </message>
    <message>
        <location filename="../algorithms/listjobs.py"/>
        <source>Status (empty = all jobs)</source>
        <translation>Status (leer = alle Aufträge)</translation>
    </message>
    <message>
        <location filename="../algorithms/listtilesets.py"/>
        <source>List tile sets</source>
        <translation>Kachelsätze auflisten</translation>
    </message>
    <message>
        <location filename="../algorithms/listtilesets.py"/>
        <source>tiles,registered,overview</source>
        <translation>Kacheln,registriert,Übersicht,tile sets</translation>
    </message>
    <message>
        <location filename="../algorithms/listtilesets.py"/>
        <source>Lists the tile sets of a job database as a table: how many tiles and towns each has, its CRS, pixel size and bounds in map units, how rasters are resampled onto its grid, when it was registered, and its output folder.</source>
        <translation>Listet die Kachelsätze einer Auftragsdatenbank als Tabelle auf: wie viele Kacheln und Orte jeder hat, sein KBS, seine Pixelgröße und seine Grenzen in Karteneinheiten, mit welchem Resampling Raster auf sein Pixelraster kommen, wann er registriert wurde, und seinen Ausgabeordner.</translation>
    </message>
    <message>
        <location filename="../algorithms/listtilesets.py"/>
        <source>Tile sets</source>
        <translation>Kachelsätze</translation>
    </message>
    <message>
        <location filename="../algorithms/listtowns.py"/>
        <source>List towns</source>
        <translation>Orte auflisten</translation>
    </message>
    <message>
        <location filename="../algorithms/listtowns.py"/>
        <source>tiles,municipalities,places,areas</source>
        <translation>Kacheln,Gemeinden,Städte,Gebiete,towns</translation>
    </message>
    <message>
        <location filename="../algorithms/listtowns.py"/>
        <source>Lists the towns of a tile set as a table, with their names and the number of tiles that each touches. Start job can select tiles by any town that touches at least one.</source>
        <translation>Listet die Orte eines Kachelsatzes als Tabelle auf, mit ihren Namen und der Anzahl der Kacheln, die jeder berührt. „Auftrag starten“ kann Kacheln nach jedem Ort wählen, der mindestens eine berührt.</translation>
    </message>
    <message>
        <location filename="../algorithms/listtowns.py"/>
        <location filename="../algorithms/registertileset.py"/>
        <source>Towns</source>
        <translation>Orte</translation>
    </message>
    <message>
        <location filename="../algorithms/listworkers.py"/>
        <source>List workers</source>
        <translation>Worker auflisten</translation>
    </message>
    <message>
        <location filename="../algorithms/listworkers.py"/>
        <source>queue,parallel,processes,helpers,computers,cluster</source>
        <translation>Warteschlange,parallel,Prozesse,Helfer,Rechner,Cluster,workers</translation>
    </message>
    <message>
        <location filename="../algorithms/listworkers.py"/>
        <source>Lists the workers of a job database as a table: where each runs and since when, the job that it runs or helps with and the blocks that it has run of it, what it lacks for which jobs, and its versions. Helpers that have ended in the last day because they lacked something for a job that has not ended are listed as well, with the time of their end.</source>
        <translation>Listet die Worker einer Auftragsdatenbank als Tabelle auf: wo jeder seit wann läuft, den Auftrag, den er ausführt oder bei dem er hilft, die Blöcke, die er davon gerechnet hat, was ihm für welche Aufträge fehlt, und seine Versionen. Helfer, die am letzten Tag geendet haben, weil ihnen für einen nicht beendeten Auftrag etwas fehlte, stehen mit der Zeit ihres Endes ebenfalls in der Liste.</translation>
    </message>
    <message>
        <location filename="../algorithms/listworkers.py"/>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <location filename="../algorithms/openmosaic.py"/>
        <source>Open mosaic</source>
        <translation>Mosaik öffnen</translation>
    </message>
    <message>
        <location filename="../algorithms/openmosaic.py"/>
        <source>results,load,layers,add to map,map tiles</source>
        <translation>Ergebnisse,laden,Layer,zur Karte hinzufügen,Kartenkacheln,open</translation>
    </message>
    <message>
        <location filename="../algorithms/openmosaic.py"/>
        <source>Adds all mosaics of a complete job to the map with their styles, the first on top, and its map tiles: also those of an earlier session, of a worker or of a job that was started over HTTP.</source>
        <translation>Fügt alle Mosaike eines abgeschlossenen Auftrags mit ihren Stilen zur Karte hinzu, das erste zuoberst, und seine Kartenkacheln: auch die aus einer früheren Sitzung, von einem Worker oder von einem Auftrag, der über HTTP gestartet wurde.</translation>
    </message>
    <message>
        <location filename="../algorithms/pausejob.py"/>
        <source>Pause job</source>
        <translation>Auftrag anhalten</translation>
    </message>
    <message>
        <location filename="../algorithms/pausejob.py"/>
        <source>queue,batch,stop,hold,suspend,interrupt</source>
        <translation>Warteschlange,Stapel,stoppen,pausieren,unterbrechen,pause</translation>
    </message>
    <message>
        <location filename="../algorithms/pausejob.py"/>
        <source>Pauses a waiting or running job, on this or another computer, until Resume job is run. Tiles under way are completed, and no more are begun; what the job does before and after its tiles is stopped and begun anew. The workers are then free for other jobs. A paused job stays paused if QGIS, the workers or the database are restarted.</source>
        <translation>Hält einen wartenden oder laufenden Auftrag an, auf diesem oder einem anderen Rechner, bis „Auftrag fortsetzen“ ausgeführt wird. Angefangene Kacheln werden fertiggestellt, weitere nicht begonnen; was der Auftrag vor und nach seinen Kacheln tut, wird angehalten und später neu begonnen. Die Worker sind dann frei für andere Aufträge. Ein angehaltener Auftrag bleibt angehalten, auch wenn QGIS, die Worker oder die Datenbank neu gestartet werden.</translation>
    </message>
    <message>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>Prepare drainage</source>
        <translation>Entwässerung vorbereiten</translation>
    </message>
    <message>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>hydrology,water,fill sinks,depressions,flow accumulation,catchment area,watershed,priority flood</source>
        <translation>Hydrologie,Wasser,Senken füllen,Vertiefungen,Abflussakkumulation,Einzugsgebiet,Wasserscheide,priority flood</translation>
    </message>
    <message>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>Finds out what each tile of a set must know of the water of all the others, for recipes with filled sinks or catchment areas, such as the topographic wetness index. Any tile can then be run by itself, and gets exactly what a run over the whole set would give.

A job that needs it prepares the same by itself. What was found is kept in the job database, 50 to 100 kB per million pixels, until rasters of the set change. If it is cancelled, the next call goes on from there.</source>
        <translation>Findet heraus, was jede Kachel eines Satzes vom Wasser aller anderen wissen muss, für Rezepte mit gefüllten Senken oder Einzugsgebieten wie den topographischen Feuchteindex. Jede Kachel kann dann für sich berechnet werden und erhält genau das, was eine Berechnung über den ganzen Satz ergäbe.

Ein Auftrag, der das braucht, bereitet es selbst vor. Was gefunden wurde, bleibt in der Auftragsdatenbank, 50 bis 100 kB je Million Pixel, bis sich Raster des Satzes ändern. Nach einem Abbruch macht der nächste Aufruf dort weiter.</translation>
    </message>
    <message>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>Least slope of filled ground (degrees)</source>
        <translation>Kleinste Neigung von gefülltem Gelände (Grad)</translation>
    </message>
    <message>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>As in the recipe. 0 fills sinks to a level, on which no water flows; a slope leads it to the outlet.</source>
        <translation>Wie im Rezept. 0 füllt Senken bis zu einer Ebene, auf der kein Wasser fließt; eine Neigung führt es zum Auslass.</translation>
    </message>
    <message>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>None: filled sinks only</source>
        <translation>Keiner: nur gefüllte Senken</translation>
    </message>
    <message>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>Convergence of MFD</source>
        <translation>Konvergenz von MFD</translation>
    </message>
    <message>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>Whether anything was left to find out</source>
        <translation>Ob noch etwas herauszufinden war</translation>
    </message>
    <message>
        <location filename="../algorithms/queue_parameters.py"/>
        <source>Priority (-100 to 100)</source>
        <translation>Priorität (-100 bis 100)</translation>
    </message>
    <message>
        <location filename="../algorithms/queue_parameters.py"/>
        <source>Workers take jobs with a higher priority first, and of those with the same the oldest.</source>
        <translation>Worker nehmen Aufträge mit höherer Priorität zuerst, und bei gleicher Priorität den ältesten.</translation>
    </message>
    <message>
        <location filename="../algorithms/queue_parameters.py"/>
        <source>No worker takes the job before this time, in the time zone of this computer, such as 2026-06-21T20:00:00. The clock of the job database counts.</source>
        <translation>Vor dieser Zeit nimmt kein Worker den Auftrag an; in der Zeitzone dieses Rechners, zum Beispiel 2026-06-21T20:00:00. Es gilt die Uhr der Auftragsdatenbank.</translation>
    </message>
    <message>
        <location filename="../algorithms/queue_parameters.py"/>
        <source>What lists and messages call the job, beside its number.</source>
        <translation>Wie Listen und Meldungen den Auftrag neben seiner Nummer nennen.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Register tile set</source>
        <translation>Kachelsatz registrieren</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>tiles,tile index,catalog,stac,folder,rasters,elevation,dem,towns,import</source>
        <translation>Kacheln,Kachelindex,Katalog,stac,Ordner,Raster,Höhen,DGM,Orte,importieren,dem</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Records in the job database which tiles there are, their pixel grid, and the tiles that each town touches. No raster is copied or cut.

Tiles come from a tile index layer (as made by GDAL&apos;s tile index tool), from a folder in which every raster is a tile, from one raster that is divided into a grid, or from a catalog: STAC, GeoParquet or a list of paths and web addresses. All tiles must have the same CRS and pixel size, and lie on one pixel grid; they may overlap. With resampling, rasters of any CRS and pixel size are warped onto one grid as they are read.

An existing tile set of the same name is replaced, unless an unfinished job uses it.</source>
        <translation>Hält in der Auftragsdatenbank fest, welche Kacheln es gibt, welches Pixelraster sie haben und welche Kacheln jeder Ort berührt. Kein Raster wird kopiert oder zerschnitten.

Kacheln kommen aus einem Kachelindex-Layer (wie ihn GDALs Werkzeug für Kachelindizes erzeugt), aus einem Ordner, in dem jedes Raster eine Kachel ist, aus einem Raster, das in ein Gitter geteilt wird, oder aus einem Katalog: STAC, GeoParquet oder eine Liste von Pfaden und Webadressen. Alle Kacheln müssen dasselbe KBS und dieselbe Pixelgröße haben und auf einem Pixelraster liegen; sie dürfen sich überlappen. Mit Resampling werden Raster mit beliebigem KBS und beliebiger Pixelgröße beim Lesen auf ein Raster transformiert.

Ein vorhandener Kachelsatz gleichen Namens wird ersetzt, wenn ihn kein unbeendeter Auftrag verwendet.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Tile set name</source>
        <translation>Name des Kachelsatzes</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Band</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Number of the band that holds the heights, counted from 1. Only for rasters with several bands.</source>
        <translation>Nummer des Kanals mit den Höhen, ab 1 gezählt. Nur für Raster mit mehreren Kanälen.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Results folder</source>
        <translation>Ergebnisordner</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Where background jobs write their mosaics if no path is given.</source>
        <translation>Wohin Aufträge im Hintergrund ihre Mosaike schreiben, wenn kein Pfad angegeben ist.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Tile index</source>
        <translation>Kachelindex</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Tile id field</source>
        <translation>Feld mit der Kachel-ID</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Raster path field</source>
        <translation>Feld mit dem Rasterpfad</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <location filename="../algorithms/ways.py"/>
        <source>Folder of rasters</source>
        <translation>Ordner mit Rastern</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Each raster in the folder is a tile. Its file name without extension is the tile id.</source>
        <translation>Jedes Raster im Ordner ist eine Kachel. Die Kachel-ID ist sein Dateiname ohne Endung.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Raster to divide into tiles</source>
        <translation>In Kacheln zu teilendes Raster</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Tile size (pixels)</source>
        <translation>Kachelgröße (Pixel)</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Catalog (STAC, GeoParquet or list; file or URL)</source>
        <translation>Katalog (STAC, GeoParquet oder Liste; Datei oder URL)</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Catalogs (*.json *.geojson *.parquet *.txt *.csv *.lst);;All files (*.*)</source>
        <translation>Kataloge (*.json *.geojson *.parquet *.txt *.csv *.lst);;Alle Dateien (*.*)</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>A STAC item, collection or search result (JSON), a GeoParquet index, or a text file with a path or web address per line. Paths are relative to the catalog.</source>
        <translation>Ein STAC-Item, eine STAC-Collection oder ein Suchergebnis (JSON), ein GeoParquet-Index oder eine Textdatei mit einem Pfad oder einer Webadresse je Zeile. Pfade sind relativ zum Katalog.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>STAC asset</source>
        <translation>STAC-Asset</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Which asset of each STAC item is the raster, such as data. If empty, the only GeoTIFF with data.</source>
        <translation>Welches Asset jedes STAC-Items das Raster ist, zum Beispiel data. Wenn leer, das einzige GeoTIFF mit Daten.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>File name patterns (such as *_dem.tif; *.asc)</source>
        <translation>Muster für Dateinamen (zum Beispiel *_dem.tif; *.asc)</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>File name patterns with * and ?, separated by semicolons or commas. A pattern with a slash is matched against the path relative to the folder. If empty, every raster is used.</source>
        <translation>Muster für Dateinamen mit * und ?, durch Semikolons oder Kommas getrennt. Ein Muster mit Schrägstrich wird mit dem Pfad relativ zum Ordner verglichen. Wenn leer, wird jedes Raster verwendet.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Include subfolders and zip archives</source>
        <translation>Unterordner und Zip-Archive einbeziehen</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Zip archives with a single raster are always included. If file names repeat, as with a dem.tif in each subfolder, the name of the subfolder or archive is the tile id.</source>
        <translation>Zip-Archive mit einem einzigen Raster werden immer einbezogen. Wiederholen sich Dateinamen, wie bei einer dem.tif in jedem Unterordner, ist der Name des Unterordners oder Archivs die Kachel-ID.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>CRS</source>
        <translation>KBS</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Without resampling, the CRS of rasters that have none, or whose CRS differs from this one in name or vertical part only. Coordinates and heights are used unchanged; rasters whose own CRS places them elsewhere are refused. If empty, all rasters must have the same CRS.

With resampling, the CRS of the tile set, to which the rasters are warped. If empty, the CRS of the rasters, or the UTM zone of their middle if they are in degrees or have several CRSs.</source>
        <translation>Ohne Resampling das KBS von Rastern, die keines haben oder deren KBS sich von diesem nur im Namen oder im vertikalen Teil unterscheidet. Koordinaten und Höhen werden unverändert verwendet; Raster, deren eigenes KBS sie an einen anderen Ort legt, werden abgelehnt. Wenn leer, müssen alle Raster dasselbe KBS haben.

Mit Resampling das KBS des Kachelsatzes, in das die Raster transformiert werden. Wenn leer, das KBS der Raster oder, wenn sie in Grad sind oder mehrere KBS haben, die UTM-Zone ihrer Mitte.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Resampling</source>
        <translation>Resampling</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Gives the tile set a pixel grid of its own, onto which the rasters are warped as they are read; no copies are written. For rasters in degrees, in several CRSs, with pixels that are not square, or of several resolutions. bilinear and cubic suit heights, nearest and mode suit classes. If empty, all rasters must lie on one pixel grid.</source>
        <translation>Gibt dem Kachelsatz ein eigenes Pixelraster, auf das die Raster beim Lesen transformiert werden; es werden keine Kopien geschrieben. Für Raster in Grad, in mehreren KBS, mit nicht quadratischen Pixeln oder mit mehreren Auflösungen. bilinear und cubic eignen sich für Höhen, nearest und mode für Klassen. Wenn leer, müssen alle Raster auf einem Pixelraster liegen.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Pixel size (map units)</source>
        <translation>Pixelgröße (Karteneinheiten)</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Of the resampled tile set, in units of its CRS. If empty, about that of the finest rasters.</source>
        <translation>Des Kachelsatzes mit Resampling, in Einheiten seines KBS. Wenn leer, etwa die der feinsten Raster.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Finest rasters on top</source>
        <translation>Feinste Raster obenauf</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>If resampled rasters overlap, the one with the smallest pixels is used. Otherwise it is the first one in the order of the tiles.</source>
        <translation>Wo sich Raster mit Resampling überlappen, wird das mit den kleinsten Pixeln verwendet. Sonst ist es das erste in der Reihenfolge der Kacheln.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Coordinate operation (PROJ)</source>
        <translation>Koordinatenoperation (PROJ)</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>How coordinates of the rasters get to the CRS of the resampled tile set, as QGIS shows it, with x before y. If empty, the most accurate one that this computer has for the place is chosen. It is kept with the tile set.</source>
        <translation>Wie Koordinaten der Raster in das KBS des Kachelsatzes mit Resampling gelangen, so wie QGIS es zeigt, mit x vor y. Wenn leer, wird die genaueste gewählt, die dieser Rechner für den Ort hat. Sie wird mit dem Kachelsatz gespeichert.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>CRS of rasters without one</source>
        <translation>KBS von Rastern ohne KBS</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Only with resampling, where CRS is that of the tile set.</source>
        <translation>Nur mit Resampling, wo KBS das des Kachelsatzes ist.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Town id field</source>
        <translation>Feld mit der Ort-ID</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Town name field</source>
        <translation>Feld mit dem Ortsnamen</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Lists of towns and titles of jobs show the names; towns are found by them as well.</source>
        <translation>Listen von Orten und Titel von Aufträgen zeigen die Namen; Orte werden auch nach ihnen gefunden.</translation>
    </message>
    <message>
        <location filename="../algorithms/resumejob.py"/>
        <source>Resume job</source>
        <translation>Auftrag fortsetzen</translation>
    </message>
    <message>
        <location filename="../algorithms/resumejob.py"/>
        <source>queue,batch,continue,unpause,go on</source>
        <translation>Warteschlange,Stapel,weiter,weitermachen,resume,continue</translation>
    </message>
    <message>
        <location filename="../algorithms/resumejob.py"/>
        <source>Resumes a paused job where it stood: complete tiles are not run again. The next free worker runs it, unless you have it run here or in the background.</source>
        <translation>Setzt einen angehaltenen Auftrag dort fort, wo er stand: Fertige Kacheln werden nicht noch einmal gerechnet. Der nächste freie Worker führt ihn aus, wenn Sie ihn nicht hier oder im Hintergrund ausführen lassen.</translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>Retry job</source>
        <translation>Auftrag wiederholen</translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>queue,batch,again,rerun,restart,resume,failed,repair</source>
        <translation>Warteschlange,Stapel,erneut,nochmals,wiederaufnehmen,fehlgeschlagen,reparieren,retry,resume</translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>Resumes a failed or cancelled job. Only tiles that are not complete are run. The mosaic is built afterwards, and opens in the map if you wait for the job.

A complete job can be retried if its mosaics, styles, kept tile results or map tiles are missing or damaged.</source>
        <translation>Nimmt einen fehlgeschlagenen oder abgebrochenen Auftrag wieder auf. Nur Kacheln, die nicht fertig sind, werden gerechnet. Danach wird das Mosaik erstellt; es öffnet sich in der Karte, wenn Sie auf den Auftrag warten.

Ein abgeschlossener Auftrag kann wiederholt werden, wenn seine Mosaike, Stile, aufbewahrten Kachelergebnisse oder Kartenkacheln fehlen oder beschädigt sind.</translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>Failed tiles that are retried (empty = all)</source>
        <translation>Fehlgeschlagene Kacheln, die wiederholt werden (leer = alle)</translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>Ids and patterns as in Start job. Other failed tiles stay as they are, and the job fails again.</source>
        <translation>IDs und Muster wie in „Auftrag starten“. Andere fehlgeschlagene Kacheln bleiben, wie sie sind, und der Auftrag schlägt erneut fehl.</translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>Supplies helpers on other computers, as in Start job. If empty, the one of before.</source>
        <translation>Stellt Helfer auf anderen Rechnern bereit, wie in „Auftrag starten“. Wenn leer, die Engine von vorher.</translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>How many are asked for. If empty, as many as before.</source>
        <translation>Wie viele angefordert werden. Wenn leer, so viele wie vorher.</translation>
    </message>
    <message>
        <location filename="../algorithms/run_parameter.py"/>
        <source>Run the job</source>
        <translation>Auftrag ausführen</translation>
    </message>
    <message>
        <location filename="../algorithms/run_parameter.py"/>
        <source>Here, and wait</source>
        <translation>Hier, und warten</translation>
    </message>
    <message>
        <location filename="../algorithms/run_parameter.py"/>
        <location filename="../widgets/start_options.py"/>
        <source>In the background</source>
        <translation>Im Hintergrund</translation>
    </message>
    <message>
        <location filename="../algorithms/run_parameter.py"/>
        <location filename="../widgets/start_options.py"/>
        <source>Leave to a worker</source>
        <translation>Einem Worker überlassen</translation>
    </message>
    <message>
        <location filename="../algorithms/run_parameter.py"/>
        <source>0: wait until the job has ended. 1: return at once; the job runs in a separate process, which goes on when QGIS is closed. If no other process can run it, it runs in this window and ends with it; the log says so. 2: return at once; the next free worker (Run worker) runs it.</source>
        <translation>0: warten, bis der Auftrag beendet ist. 1: sofort zurückkehren; der Auftrag läuft in einem eigenen Prozess, der weiterläuft, wenn QGIS geschlossen wird. Wenn ihn kein anderer Prozess ausführen kann, läuft er in diesem Fenster und endet mit ihm; das Protokoll weist darauf hin. 2: sofort zurückkehren; der nächste freie Worker („Worker ausführen“) führt ihn aus.</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Run worker</source>
        <translation>Worker ausführen</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>queue,batch,parallel,background,process,helper,service,cluster</source>
        <translation>Warteschlange,Stapel,parallel,Hintergrund,Prozess,Helfer,Dienst,Cluster,run worker</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Waits for jobs and runs them, those with the highest priority first. While no job waits, it helps with one that another worker runs. Jobs whose runner has died are taken over and resumed. Any number of workers, on any number of computers, can share one job database; files must have the same paths on all of them.</source>
        <translation>Wartet auf Aufträge und führt sie aus, die mit der höchsten Priorität zuerst. Solange kein Auftrag wartet, hilft er bei einem, den ein anderer Worker ausführt. Aufträge, deren Runner ausgefallen ist, werden übernommen und fortgesetzt. Beliebig viele Worker auf beliebig vielen Rechnern können sich eine Auftragsdatenbank teilen; Dateien müssen auf allen dieselben Pfade haben.</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Parallel tiles (0 = as set in each job)</source>
        <translation>Parallele Kacheln (0 = wie im Auftrag)</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Stop when no job is left</source>
        <translation>Anhalten, wenn kein Auftrag mehr da ist</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Hours (empty = always)</source>
        <translation>Zeiten (leer = immer)</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>When the worker takes jobs, by the clock of its computer, such as 20:00-6:00; several with commas between. At their end, tiles under way are completed, and the job is left to the next worker.</source>
        <translation>Wann der Worker Aufträge annimmt, nach der Uhr seines Rechners, zum Beispiel 20:00-6:00; mehrere durch Kommas getrennt. An ihrem Ende werden angefangene Kacheln fertiggestellt, und der Auftrag bleibt dem nächsten Worker.</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_page.py"/>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Number of the only job to run, or to help with while another worker runs it. The worker ends with the job. If empty, it takes any job.</source>
        <translation>Nummer des einzigen Auftrags, der ausgeführt wird oder bei dem geholfen wird, während ihn ein anderer Worker ausführt. Der Worker endet mit dem Auftrag. Wenn leer, nimmt er jeden Auftrag an.</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>First job</source>
        <translation>Erster Auftrag</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Number of a job to run before all others, unless another worker has it. If empty, the oldest comes first.</source>
        <translation>Nummer eines Auftrags, der vor allen anderen ausgeführt wird, wenn ihn kein anderer Worker hat. Wenn leer, kommt der älteste zuerst.</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Number of jobs run</source>
        <translation>Anzahl der ausgeführten Aufträge</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <location filename="../algorithms/solarradiation.py"/>
        <location filename="../recipes/models/openness.model3"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Sky view factor</source>
        <translation>Himmelssichtfaktor</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>svf,skyview,visible sky,terrain view factor,horizon,dem,terrain</source>
        <translation>svf,Skyview,sichtbarer Himmel,Geländesichtfaktor,Horizont,DGM,Gelände,sky view factor</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>Computes how much of the sky each pixel of an elevation model sees: the sky view factor (the part of an unobstructed sky&apos;s diffuse light that reaches it), the visible sky (percent of the hemisphere), and the terrain view factor (the part of the light that comes from the terrain).

From each pixel, rays search the horizon up to the given radius. The results are those of SAGA&apos;s tool Sky View Factor by cell size, in about a twentieth of the time. Rasters of any size are worked on in blocks.</source>
        <translation>Berechnet, wie viel vom Himmel jedes Pixel eines Höhenrasters sieht: den Himmelssichtfaktor (der Anteil des diffusen Lichts eines freien Himmels, der es erreicht), den sichtbaren Himmel (in Prozent der Halbkugel) und den Geländesichtfaktor (der Anteil des Lichts, der vom Gelände kommt).

Von jedem Pixel aus suchen Strahlen den Horizont bis zum angegebenen Radius. Die Ergebnisse sind die von SAGAs Werkzeug Sky View Factor mit der Methode der Zellgröße, in etwa einem Zwanzigstel der Zeit. Raster jeder Größe werden in Blöcken bearbeitet.</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>Search radius (map units)</source>
        <translation>Suchradius (Karteneinheiten)</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>How far away terrain may hide the sky. The time grows with it.</source>
        <translation>Wie weit entfernt Gelände den Himmel verdecken kann. Die Zeit wächst mit dem Radius.</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>Directions</source>
        <translation>Richtungen</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>In how many directions the horizon is searched. The time grows with it.</source>
        <translation>In wie vielen Richtungen der Horizont gesucht wird. Die Zeit wächst mit ihrer Anzahl.</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>Visible sky</source>
        <translation>Sichtbarer Himmel</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>Terrain view factor</source>
        <translation>Geländesichtfaktor</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>nothing is within 0 map units.</source>
        <translation>nichts liegt innerhalb von 0 Karteneinheiten.</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>Give a larger number.</source>
        <translation>Geben Sie eine größere Zahl an.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Solar radiation</source>
        <translation>Sonneneinstrahlung</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>insolation,irradiance,sun,shadow,solar energy,dem,terrain</source>
        <translation>Solarstrahlung,Globalstrahlung,Sonne,Schatten,Solarenergie,DGM,Gelände,insolation,irradiance</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Computes how much of the sun&apos;s energy reaches each pixel of an elevation model under a clear sky, in kWh per square metre: directly, by the sky, and both together, on one day or between two.

The terrain casts shadows. The results are those of SAGA&apos;s tool Potential Incoming Solar Radiation by lumped atmospheric transmittance, with slim shadows. Rasters of any size are worked on in blocks.</source>
        <translation>Berechnet, wie viel Sonnenenergie jedes Pixel eines Höhenrasters bei klarem Himmel erreicht, in kWh je Quadratmeter: direkt, vom Himmel und beides zusammen, an einem Tag oder zwischen zwei Tagen.

Das Gelände wirft Schatten. Die Ergebnisse sind die von SAGAs Werkzeug Potential Incoming Solar Radiation mit pauschaler atmosphärischer Transmission und schmalen Schatten. Raster jeder Größe werden in Blöcken bearbeitet.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>On the pixels of the elevation, as the algorithm of this name makes it. Where there is none, only the pixel&apos;s own slope hides the sky.</source>
        <translation>Auf den Pixeln des Höhenrasters, wie ihn der gleichnamige Algorithmus erzeugt. Fehlt er, verdeckt nur die Neigung des Pixels selbst den Himmel.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Time step (hours)</source>
        <translation>Zeitschritt (Stunden)</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Smaller is more exact, and takes more time in proportion.</source>
        <translation>Ein kleinerer ist genauer und braucht entsprechend mehr Zeit.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Latitude (degrees, south negative)</source>
        <translation>Breite (Grad, Süden negativ)</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Empty: that of the middle of the elevation. One holds for all pixels.</source>
        <translation>Leer: die der Mitte des Höhenrasters. Eine gilt für alle Pixel.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Transmittance of the atmosphere (percent)</source>
        <translation>Durchlässigkeit der Atmosphäre (Prozent)</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Usually between 60 and 80.</source>
        <translation>Meist zwischen 60 und 80.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Longitude for hours in UTC (degrees, west negative)</source>
        <translation>Länge für Stunden in UTC (Grad, Westen negativ)</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>A day is the 24 hours from midnight in UTC at this longitude. At 0 that is mean solar time, wherever the elevation lies, as in SAGA.</source>
        <translation>Ein Tag sind die 24 Stunden ab Mitternacht in UTC auf dieser Länge. Bei 0 ist das die mittlere Sonnenzeit, wo immer das Höhenraster liegt, wie in SAGA.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Longest shadow (map units)</source>
        <translation>Längster Schatten (Karteneinheiten)</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Empty: as far as the highest ground casts it onto the lowest when the sun is lowest. In a large raster of high relief, a limit saves time and memory.</source>
        <translation>Leer: so weit, wie der höchste Punkt beim tiefsten Sonnenstand seinen Schatten auf den tiefsten wirft. In einem großen Raster mit starkem Relief spart eine Grenze Zeit und Speicher.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Total radiation</source>
        <translation>Gesamtstrahlung</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Direct radiation</source>
        <translation>Direkte Strahlung</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Diffuse radiation</source>
        <translation>Diffuse Strahlung</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>{last} is before the first day, {first}.</source>
        <translation>{last} liegt vor dem ersten Tag, {first}.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Give a later day, or none.</source>
        <translation>Geben Sie einen späteren Tag an oder keinen.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Year, month, day, such as 2026-06-21. The sun stands nearly the same on one day of all years.</source>
        <translation>Jahr, Monat, Tag, zum Beispiel 2026-06-21. Die Sonne steht in allen Jahren am selben Tag nahezu gleich.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Empty: one day only.</source>
        <translation>Leer: nur ein Tag.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Step between days</source>
        <translation>Schritt zwischen Tagen</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Each day that is computed stands for as many. If there are no more from the first to the last, the one in the middle stands for all.</source>
        <translation>Jeder berechnete Tag steht für so viele Tage. Gibt es vom ersten bis zum letzten nicht mehr, steht der mittlere für alle.</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>Start job</source>
        <translation>Auftrag starten</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>tiles,batch,parallel,queue,run,mosaic,dem,terrain,saga</source>
        <translation>Kacheln,Stapel,parallel,Warteschlange,ausführen,Mosaik,DGM,Gelände,saga,start job</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>Runs a recipe on tiles of a tile set, several at a time, and builds one seamless mosaic from the results.

Select tiles in one way: by their ids, by a town, an extent or an area that they touch, or all of them. The job gets a number and is stored in the job database: Job status and Tile status show its progress, Cancel job stops it, and Retry job resumes it, even after a crash.

A recipe is any algorithm or model with raster inputs and raster outputs. One of its inputs takes the tile; the recipe parameters name a raster or another tile set for each of the others. Each tile is read with a halo of pixels from its neighbours, so that the mosaic equals a run over the whole raster. If the halo is left empty, it is measured on sample tiles. Results are compared where tiles meet; the seam error is the largest difference found.

In the background, the job runs while you go on working, and its mosaic opens when it is complete. Choose a file for the mosaic in this case: a temporary one would be deleted with this window.</source>
        <translation>Führt ein Rezept auf Kacheln eines Kachelsatzes aus, auf mehreren gleichzeitig, und erstellt aus den Ergebnissen ein nahtloses Mosaik.

Wählen Sie Kacheln auf eine Weise: nach ihren IDs, nach einem Ort, einer Ausdehnung oder einer Fläche, die sie berühren, oder alle. Der Auftrag bekommt eine Nummer und wird in der Auftragsdatenbank gespeichert: „Auftragsstatus“ und „Kachelstatus“ zeigen seinen Fortschritt, „Auftrag abbrechen“ hält ihn an, und „Auftrag wiederholen“ nimmt ihn wieder auf, auch nach einem Absturz.

Ein Rezept ist jeder Algorithmus und jedes Modell mit Rastern als Ein- und Ausgaben. Eine seiner Eingaben nimmt die Kachel auf; für jede andere nennen die Rezeptparameter ein Raster oder einen weiteren Kachelsatz. Jede Kachel wird mit einer Randzone aus Pixeln ihrer Nachbarn gelesen, sodass das Mosaik einer Berechnung über das ganze Raster gleicht. Bleibt die Randzone leer, wird sie auf Probekacheln gemessen. Ergebnisse werden an den Kachelgrenzen verglichen; der Nahtfehler ist der größte gefundene Unterschied.

Im Hintergrund läuft der Auftrag, während Sie weiterarbeiten, und sein Mosaik öffnet sich, wenn er abgeschlossen ist. Wählen Sie in diesem Fall eine Datei für das Mosaik: Eine temporäre würde mit diesem Fenster gelöscht.</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>Retries per failed tile</source>
        <translation>Versuche je fehlgeschlagener Kachel</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>A tile that keeps failing is marked as failed; the other tiles go on.</source>
        <translation>Eine Kachel, die immer wieder fehlschlägt, wird als fehlgeschlagen markiert; die anderen Kacheln laufen weiter.</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <location filename="../widgets/result_fields.py"/>
        <source>MBTiles (*.mbtiles);;Folder (*)</source>
        <translation>MBTiles (*.mbtiles);;Ordner (*)</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>Also writes the mosaic as XYZ tiles for web maps.</source>
        <translation>Schreibt das Mosaik auch als XYZ-Kacheln für Webkarten.</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>A Cloud Optimized GeoTIFF of the recipe&apos;s first output. Mosaics of further outputs are written beside it, with the name of the output added.</source>
        <translation>Ein Cloud Optimized GeoTIFF der ersten Ausgabe des Rezepts. Mosaike weiterer Ausgaben werden daneben geschrieben, mit dem Namen der Ausgabe als Zusatz.</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>Starts helpers for this job on other computers: as batch jobs of Slurm, as tasks of a Dask cluster, in Kubernetes, or by any command line. Helpers run blocks of the job beside the lanes here, and end with it. The settings of QGIS on the computer that runs the job say how engines are reached. If one refuses, the log says why and the job goes on without it.</source>
        <translation>Startet für diesen Auftrag Helfer auf anderen Rechnern: als Stapelaufträge von Slurm, als Aufgaben eines Dask-Clusters, in Kubernetes oder über eine beliebige Befehlszeile. Helfer rechnen Blöcke des Auftrags neben den Spuren hier und enden mit ihm. Die QGIS-Einstellungen auf dem Rechner, der den Auftrag ausführt, legen fest, wie Engines erreicht werden. Weist eine Engine ab, nennt das Protokoll den Grund, und der Auftrag läuft ohne sie weiter.</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>How many are asked for; each runs as many tiles in parallel as this job does.</source>
        <translation>Wie viele angefordert werden; jeder rechnet so viele Kacheln parallel wie dieser Auftrag.</translation>
    </message>
    <message>
        <location filename="../algorithms/terrain.py"/>
        <location filename="../recipes/models/basins.model3"/>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <location filename="../recipes/models/openness.model3"/>
        <location filename="../recipes/models/relief.model3"/>
        <location filename="../recipes/models/roughness.model3"/>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <location filename="../recipes/models/streams.model3"/>
        <location filename="../recipes/models/wetness.model3"/>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>Elevation</source>
        <translation>Höhenraster</translation>
    </message>
    <message>
        <location filename="../algorithms/terrain.py"/>
        <source>A raster of heights in the unit of its map coordinates, with square pixels; its first band is used.</source>
        <translation>Ein Raster mit Höhen in der Einheit seiner Kartenkoordinaten und mit quadratischen Pixeln; verwendet wird sein erster Kanal.</translation>
    </message>
    <message>
        <location filename="../algorithms/terrain.py"/>
        <source>{given!q} is not a raster that GDAL can read.</source>
        <translation>{given!q} ist kein Raster, das GDAL lesen kann.</translation>
    </message>
    <message>
        <location filename="../algorithms/terrain.py"/>
        <source>Give a raster file, such as a GeoTIFF.</source>
        <translation>Geben Sie eine Rasterdatei an, zum Beispiel ein GeoTIFF.</translation>
    </message>
    <message>
        <location filename="../algorithms/tilesetlayer.py"/>
        <source>Tile set layer</source>
        <translation>Kachelsatz-Layer</translation>
    </message>
    <message>
        <location filename="../algorithms/tilesetlayer.py"/>
        <source>tiles,footprints,tile index,polygons,outlines</source>
        <translation>Kacheln,Umrisse,Kachelindex,Polygone,footprints,tile index</translation>
    </message>
    <message>
        <location filename="../algorithms/tilesetlayer.py"/>
        <source>Creates polygons of a tile set&apos;s tiles, with the raster of each, its width and height in pixels, and the towns that touch it. Passwords and keys in the names of rasters are left out.</source>
        <translation>Erzeugt Polygone der Kacheln eines Kachelsatzes, mit dem Raster jeder Kachel, ihrer Breite und Höhe in Pixeln und den Orten, die sie berühren. Passwörter und Schlüssel in Rasternamen werden weggelassen.</translation>
    </message>
    <message>
        <location filename="../algorithms/tilestatus.py"/>
        <source>Tile status</source>
        <translation>Kachelstatus</translation>
    </message>
    <message>
        <location filename="../algorithms/tilestatus.py"/>
        <source>tiles,batch,progress,failed tiles,polygons,map</source>
        <translation>Kacheln,Stapel,Fortschritt,fehlgeschlagene Kacheln,Polygone,Karte,tile status</translation>
    </message>
    <message>
        <location filename="../algorithms/tilestatus.py"/>
        <source>Creates polygons of a job&apos;s tiles, coloured by status, with the error message of failed tiles. The seam error is the largest difference between a tile&apos;s results and its neighbours&apos; along its edges.</source>
        <translation>Erzeugt Polygone der Kacheln eines Auftrags, nach Status gefärbt, mit der Fehlermeldung fehlgeschlagener Kacheln. Der Nahtfehler ist der größte Unterschied zwischen den Ergebnissen einer Kachel und denen ihrer Nachbarn entlang ihrer Kanten.</translation>
    </message>
    <message>
        <location filename="../algorithms/tilestatus.py"/>
        <source>Tiles by status</source>
        <translation>Kacheln nach Status</translation>
    </message>
    <message>
        <location filename="../algorithms/water.py"/>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>Tiles from</source>
        <translation>Kacheln aus</translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>Tile index layer</source>
        <translation>Kachelindex-Layer</translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>One raster, divided into tiles</source>
        <translation>Ein Raster, in Kacheln geteilt</translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>Catalog (STAC, GeoParquet or list)</source>
        <translation>Katalog (STAC, GeoParquet oder Liste)</translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>By tile ids</source>
        <translation>Nach Kachel-IDs</translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>In a town</source>
        <translation>In einem Ort</translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>In an extent</source>
        <translation>In einer Ausdehnung</translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>In an area (polygons)</source>
        <translation>In einer Fläche (Polygone)</translation>
    </message>
    <message>
        <location filename="../engines/command.py"/>
        <source>in which {unknown!q} stands for nothing; known are {known}</source>
        <translation>in der {unknown!q} für nichts steht; bekannt sind {known}</translation>
    </message>
    <message>
        <location filename="../engines/command.py"/>
        <source>in which {command} does not occur</source>
        <translation>in der {command} nicht vorkommt</translation>
    </message>
    <message>
        <location filename="../engines/command.py"/>
        <source>the command line has failed (exit code {code}): {words}</source>
        <translation>die Befehlszeile ist fehlgeschlagen (Exit-Code {code}): {words}</translation>
    </message>
    <message>
        <location filename="../engines/command.py"/>
        <source>Its output is in {log}.</source>
        <translation>Ihre Ausgabe steht in {log}.</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>{python} lacks a package of Dask ({reason}).</source>
        <translation>{python} fehlt ein Paket von Dask ({reason}).</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>Set {setting} to a Python that has the scheduler&apos;s version of it.</source>
        <translation>Setzen Sie {setting} auf ein Python, das es in der Version des Schedulers hat.</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>the scheduler {address} has {theirs}, while {python} has {own}.</source>
        <translation>der Scheduler {address} hat {theirs}, {python} dagegen {own}.</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>Set {setting} to a Python with the scheduler&apos;s versions of both.</source>
        <translation>Setzen Sie {setting} auf ein Python, das beides in den Versionen des Schedulers hat.</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>the scheduler {address} does not answer ({reason}).</source>
        <translation>der Scheduler {address} antwortet nicht ({reason}).</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>Start it, or change the setting {scheduler_setting}.</source>
        <translation>Starten Sie ihn, oder ändern Sie die Einstellung {scheduler_setting}.</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>the scheduler file can&apos;t be read ({reason}).</source>
        <translation>die Scheduler-Datei kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>Start the scheduler, or change the setting {scheduler_setting}.</source>
        <translation>Starten Sie den Scheduler, oder ändern Sie die Einstellung {scheduler_setting}.</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>which is no program</source>
        <translation>was kein Programm ist</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>the program that submits the tasks has failed (exit code {code}).</source>
        <translation>das Programm, das die Aufgaben einreicht, ist fehlgeschlagen (Exit-Code {code}).</translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>{engine}: {reason}</source>
        <translation>{engine}: {reason}</translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>{program!r} can&apos;t be started ({reason}).</source>
        <translation>{program!r} kann nicht gestartet werden ({reason}).</translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>Install it on this computer, or put its folder on PATH.</source>
        <translation>Installieren Sie es auf diesem Rechner, oder nehmen Sie seinen Ordner in PATH auf.</translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>{program} refused: {words}</source>
        <translation>{program} hat abgelehnt: {words}</translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>{engine!r} can&apos;t be used: {reason}</source>
        <translation>{engine!r} kann nicht verwendet werden: {reason}</translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>the setting {setting} is empty.</source>
        <translation>die Einstellung {setting} ist leer.</translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>Set it in QGIS (Options, Advanced), for example to {example}.</source>
        <translation>Setzen Sie sie in QGIS (Optionen, Erweitert), zum Beispiel auf {example}.</translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>the setting {setting} is {given!q}, {reason}.</source>
        <translation>die Einstellung {setting} ist {given!q}, {reason}.</translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>Change it in QGIS (Options, Advanced).</source>
        <translation>Ändern Sie sie in QGIS (Optionen, Erweitert).</translation>
    </message>
    <message>
        <location filename="../engines/helper_order.py"/>
        <source>the folder for logs can&apos;t be made ({reason}).</source>
        <translation>der Ordner für Protokolle kann nicht angelegt werden ({reason}).</translation>
    </message>
    <message>
        <location filename="../engines/helper_order.py"/>
        <source>Set tile_jobs/helper_logs to a folder that can be written.</source>
        <translation>Setzen Sie tile_jobs/helper_logs auf einen beschreibbaren Ordner.</translation>
    </message>
    <message>
        <location filename="../engines/kubernetes.py"/>
        <source>a file in which {arguments} does not occur</source>
        <translation>eine Datei, in der {arguments} nicht vorkommt</translation>
    </message>
    <message>
        <location filename="../engines/programs.py"/>
        <source>{program} has not answered for {seconds:g} s.</source>
        <translation>{program} hat {seconds:g} s lang nicht geantwortet.</translation>
    </message>
    <message>
        <location filename="../engines/programs.py"/>
        <source>Check that its server can be reached from this computer.</source>
        <translation>Prüfen Sie, ob sein Server von diesem Rechner aus erreichbar ist.</translation>
    </message>
    <message>
        <location filename="../errors.py"/>
        <source>It was cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../errors.py"/>
        <source>{what} in this Python.</source>
        <translation>{what} in diesem Python.</translation>
    </message>
    <message>
        <location filename="../errors.py"/>
        <source>Make a QgsApplication and call initQgis(), then Processing.initialize() and tile_job_plugin.provider.add_providers(), and keep what it returns.</source>
        <translation>Erzeugen Sie eine QgsApplication und rufen Sie initQgis() auf, dann Processing.initialize() und tile_job_plugin.provider.add_providers(), und behalten Sie, was diese zurückgibt.</translation>
    </message>
    <message>
        <location filename="../errors.py"/>
        <source>no Python interpreter was found in {prefix}, so nothing would stop the local database when it is idle.</source>
        <translation>in {prefix} wurde kein Python-Interpreter gefunden, daher würde nichts die lokale Datenbank anhalten, wenn sie unbenutzt ist.</translation>
    </message>
    <message>
        <location filename="../errors.py"/>
        <source>Choose a connection to a database elsewhere.</source>
        <translation>Wählen Sie eine Verbindung zu einer anderen Datenbank.</translation>
    </message>
    <message>
        <location filename="../hydrology/errors.py"/>
        <source>Water flows in a circle: {cells} cells pass it on and never let it out.</source>
        <translation>Wasser fließt im Kreis: {cells} Zellen geben es weiter und lassen es nie hinaus.</translation>
    </message>
    <message>
        <location filename="../hydrology/errors.py"/>
        <source>Compute flow directions on a surface with filled sinks and without flats.</source>
        <translation>Berechnen Sie die Fließrichtungen auf einer Oberfläche mit gefüllten Senken und ohne ebene Flächen.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>QGIS has no PostgreSQL connection named {name!q}. {saved}</source>
        <translation>QGIS hat keine PostgreSQL-Verbindung namens {name!q}. {saved}</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Choose a saved one, or leave the connection empty for the local database.</source>
        <translation>Wählen Sie eine gespeicherte, oder lassen Sie die Verbindung leer, um die lokale Datenbank zu verwenden.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>The saved ones are: {names!l}.</source>
        <translation>Gespeichert sind: {names!l}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>None is saved.</source>
        <translation>Es ist keine gespeichert.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the settings of {name!q} can&apos;t be used.</source>
        <translation>die Einstellungen von {name!q} können nicht verwendet werden.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Look for a space or a quote in its host or port.</source>
        <translation>Suchen Sie nach einem Leerzeichen oder Anführungszeichen in Host oder Port.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>The setting {setting} holds {pair!q}. {reason}</source>
        <translation>Die Einstellung {setting} enthält {pair!q}. {reason}</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Write pairs of a path elsewhere and the same one here, such as P:/dem = /srv/dem.</source>
        <translation>Schreiben Sie Paare aus einem Pfad anderswo und demselben hier, zum Beispiel P:/dem = /srv/dem.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{name!q} uses QGIS&apos; authentication configuration &apos;{configuration}&apos;, which can&apos;t be read.</source>
        <translation>{name!q} verwendet die QGIS-Authentifizierungskonfiguration &apos;{configuration}&apos;, die nicht gelesen werden kann.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Enter QGIS&apos; master password (for qgis_process: the environment variable QGIS_AUTH_PASSWORD_FILE), or check that the configuration still exists.</source>
        <translation>Geben Sie das Master-Passwort von QGIS ein (für qgis_process: die Umgebungsvariable QGIS_AUTH_PASSWORD_FILE), oder prüfen Sie, ob es die Konfiguration noch gibt.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>connection &apos;{name}&apos; needs QGIS&apos; master password.</source>
        <translation>die Verbindung &apos;{name}&apos; benötigt das Master-Passwort von QGIS.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the database of {place} can&apos;t be reached: {reason}.</source>
        <translation>die Datenbank von {place} ist nicht erreichbar: {reason}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Check that the server runs and that the connection&apos;s settings are right.</source>
        <translation>Prüfen Sie, ob der Server läuft und die Einstellungen der Verbindung stimmen.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the server of {place} refused the user or password.</source>
        <translation>der Server von {place} hat Benutzer oder Passwort abgewiesen.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Correct them in the connection&apos;s settings in QGIS, and save both there.</source>
        <translation>Korrigieren Sie beides in den Einstellungen der Verbindung in QGIS, und speichern Sie es dort.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the session with the database of {place} was lost.</source>
        <translation>die Sitzung mit der Datenbank von {place} ging verloren.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Check that the server still runs.</source>
        <translation>Prüfen Sie, ob der Server noch läuft.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the job database was closed.</source>
        <translation>die Auftragsdatenbank wurde geschlossen.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Open it again with connect().</source>
        <translation>Öffnen Sie sie wieder mit connect().</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the user of {place} may not do this: {reason}.</source>
        <translation>der Benutzer von {place} darf das nicht: {reason}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Ask the database&apos;s owner for the right, or use another connection.</source>
        <translation>Bitten Sie den Besitzer der Datenbank um das Recht, oder verwenden Sie eine andere Verbindung.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the database of {place} refused: {reason}.</source>
        <translation>die Datenbank von {place} hat abgelehnt: {reason}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>See which session holds the lock (pg_locks), or raise the server&apos;s lock_timeout.</source>
        <translation>Sehen Sie nach, welche Sitzung die Sperre hält (pg_locks), oder erhöhen Sie lock_timeout des Servers.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Make room on the server: what waits for it goes on then.</source>
        <translation>Schaffen Sie Platz auf dem Server: Was darauf wartet, läuft dann weiter.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{place} leads to a pooler that changes the server&apos;s process at each transaction, so no lock of a job would hold.</source>
        <translation>{place} führt zu einem Pooler, der den Prozess des Servers bei jeder Transaktion wechselt, daher würde keine Sperre eines Auftrags halten.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Set pool_mode = session for this database in pgbouncer.ini (other poolers: session pooling), or enter the host and port of the server itself.</source>
        <translation>Setzen Sie für diese Datenbank in pgbouncer.ini pool_mode = session (bei anderen Poolern: Session Pooling), oder tragen Sie Host und Port des Servers selbst ein.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{schema!q} has version {version}, and this release of Tile Jobs knows versions up to {known}.</source>
        <translation>{schema!q} hat die Version {version}; diese Version von Tile Jobs kennt Versionen bis {known}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Upgrade the plugin.</source>
        <translation>Aktualisieren Sie das Plugin.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>The database of {place} has no schema &apos;{schema}&apos;, and so no jobs yet.</source>
        <translation>Die Datenbank von {place} hat kein Schema &apos;{schema}&apos; und damit noch keine Aufträge.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Register a tile set there with {call.registertileset}.</source>
        <translation>Registrieren Sie dort einen Kachelsatz mit {call.registertileset}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{given!q} holds a character that the database can&apos;t store.</source>
        <translation>{given!q} enthält ein Zeichen, das die Datenbank nicht speichern kann.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Rename it.</source>
        <translation>Benennen Sie es um.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>can&apos;t be stored as JSON: {reason}.</source>
        <translation>kann nicht als JSON gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Change that value.</source>
        <translation>Ändern Sie diesen Wert.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{program} was not found on this computer.</source>
        <translation>{program} wurde auf diesem Rechner nicht gefunden.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Install it (Debian and Ubuntu: package postgresql; Windows and macOS: postgresql.org/download), or choose a connection to a database elsewhere.</source>
        <translation>Installieren Sie es (Debian und Ubuntu: Paket postgresql; Windows und macOS: postgresql.org/download), oder wählen Sie eine Verbindung zu einer anderen Datenbank.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>PostgreSQL {version}, which the local database was made with,</source>
        <translation>PostgreSQL {version}, mit dem die lokale Datenbank angelegt wurde,</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the local database in {folder} failed: {reason}</source>
        <translation>die lokale Datenbank in {folder} ist fehlgeschlagen: {reason}</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>There is no local database yet.</source>
        <translation>Es gibt noch keine lokale Datenbank.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>The local database is not running.</source>
        <translation>Die lokale Datenbank läuft nicht.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{folder} holds other files.</source>
        <translation>{folder} enthält andere Dateien.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Choose an empty folder for the local database.</source>
        <translation>Wählen Sie einen leeren Ordner für die lokale Datenbank.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>no folder for the local database can be made at {folder!q} ({reason}).</source>
        <translation>in {folder!q} kann kein Ordner für die lokale Datenbank angelegt werden ({reason}).</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the local database runs as {user}, who can&apos;t write into {folder}.</source>
        <translation>die lokale Datenbank läuft unter {user} und kann nicht in {folder} schreiben.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Choose a folder that this user can reach.</source>
        <translation>Wählen Sie einen Ordner, den dieser Benutzer erreicht.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>QGIS already has another PostgreSQL connection named {name!q}.</source>
        <translation>QGIS hat bereits eine andere PostgreSQL-Verbindung namens {name!q}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Choose another name for the local database.</source>
        <translation>Wählen Sie einen anderen Namen für die lokale Datenbank.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>there is no tile set named {name!q}{question} {registered}</source>
        <translation>es gibt keinen Kachelsatz namens {name!q}{question} {registered}</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>The registered ones are: {names!l}.</source>
        <translation>Registriert sind: {names!l}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>None is registered yet: register one first.</source>
        <translation>Es ist noch keiner registriert: Registrieren Sie zuerst einen.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{name!q} can&apos;t be registered again while jobs use it: {job_ids!l}.</source>
        <translation>{name!q} kann nicht erneut registriert werden, solange Aufträge ihn verwenden: {job_ids!l}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Wait until they have ended, or cancel them.</source>
        <translation>Warten Sie, bis sie beendet sind, oder brechen Sie sie ab.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>tile set {tile_set!q} has no tile {tile_ids!e}{question}</source>
        <translation>der Kachelsatz {tile_set!q} hat keine Kachel {tile_ids!e}{question}</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Look the ids up with {call.tilesetlayer}.</source>
        <translation>{call.tilesetlayer} zeigt die IDs.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>tile set {tile_set!q} knows no town with the id {town_id!q}{question}</source>
        <translation>der Kachelsatz {tile_set!q} kennt keinen Ort mit der ID {town_id!q}{question}</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Look it up with {call.listtowns}, or register the set again with a layer of towns that holds it.</source>
        <translation>{call.listtowns} zeigt die IDs; oder registrieren Sie den Satz erneut mit einem Layer von Orten, der ihn enthält.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>town {town_id!q} touches no tile of tile set {tile_set!q}.</source>
        <translation>der Ort {town_id!q} berührt keine Kachel des Kachelsatzes {tile_set!q}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Choose another town, or a tile set that reaches it.</source>
        <translation>Wählen Sie einen anderen Ort oder einen Kachelsatz, der ihn erreicht.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>tile set {tile_set!q} was registered without the outline of town {town_id!q}.</source>
        <translation>der Kachelsatz {tile_set!q} wurde ohne den Umriss des Ortes {town_id!q} registriert.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Register the tile set again with its layer of towns, or leave {field.clip} out.</source>
        <translation>Registrieren Sie den Kachelsatz erneut mit seinem Layer von Orten, oder lassen Sie {field.clip} weg.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>a job needs at least one tile.</source>
        <translation>ein Auftrag braucht mindestens eine Kachel.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Give tile ids or a town.</source>
        <translation>Geben Sie Kachel-IDs oder einen Ort an.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the job has {count} {what}, and may have at most {most}.</source>
        <translation>der Auftrag hat {count} {what}; erlaubt sind höchstens {most}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Start several jobs.</source>
        <translation>Starten Sie mehrere Aufträge.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{most} of your jobs wait already, and no more may.</source>
        <translation>{most} Ihrer Aufträge warten bereits; mehr sind nicht erlaubt.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Wait until one has begun, or cancel one.</source>
        <translation>Warten Sie, bis einer begonnen hat, oder brechen Sie einen ab.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>there is no job with the id {job_id}.</source>
        <translation>es gibt keinen Auftrag mit der ID {job_id}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <location filename="../requests/keyword_values.py"/>
        <source>Look it up with {call.listjobs}.</source>
        <translation>{call.listjobs} zeigt die Nummern.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>job {job_id} has no tile {tile_id!q}{question}</source>
        <translation>Auftrag {job_id} hat keine Kachel {tile_id!q}{question}</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Look it up with {call.tilestatus}.</source>
        <translation>{call.tilestatus} zeigt die Kacheln.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>job {job_id} has already ended: it is {status}. There is nothing left to cancel.</source>
        <translation>Auftrag {job_id} ist bereits beendet (Status: {status}). Es gibt nichts mehr abzubrechen.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>job {job_id} can&apos;t be retried: {reason}.</source>
        <translation>Auftrag {job_id} kann nicht wiederholt werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>job {job_id} can&apos;t be paused: it is {state}.</source>
        <translation>Auftrag {job_id} kann nicht angehalten werden (Status: {state}).</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>job {job_id} is not paused: it is {status}.</source>
        <translation>Auftrag {job_id} ist nicht angehalten (Status: {status}).</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Retry it with {call.retryjob}.</source>
        <translation>Wiederholen Sie ihn mit {call.retryjob}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>job {job_id} can&apos;t be changed: it is {status}.</source>
        <translation>Auftrag {job_id} kann nicht geändert werden (Status: {status}).</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>The drainage of the tile set was removed, or another process has begun to prepare it, after this one had lost the database or stood still.</source>
        <translation>Die Entwässerung des Kachelsatzes wurde entfernt, oder ein anderer Prozess bereitet sie vor, nachdem dieser die Datenbank verloren oder stillgestanden hatte.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Retry the job: what has been prepared is kept.</source>
        <translation>Wiederholen Sie den Auftrag: Was vorbereitet ist, bleibt erhalten.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Job {job_id} has been taken over by another runner, after this one had lost the database or stood still.</source>
        <translation>Auftrag {job_id} wurde von einem anderen Runner übernommen, nachdem dieser die Datenbank verloren oder stillgestanden hatte.</translation>
    </message>
    <message>
        <location filename="../jobs/job_queue.py"/>
        <source>paused already</source>
        <translation>bereits angehalten</translation>
    </message>
    <message>
        <location filename="../jobs/jobs.py"/>
        <source>its tile set, or one that its recipe reads, was registered again since; start a new job</source>
        <translation>sein Kachelsatz, oder einer, den sein Rezept liest, wurde seitdem erneut registriert; starten Sie einen neuen Auftrag</translation>
    </message>
    <message>
        <location filename="../jobs/jobs.py"/>
        <source>it is {status}</source>
        <translation>sein Status ist {status}</translation>
    </message>
    <message>
        <location filename="../jobs/local/cluster.py"/>
        <source>Creating the local job database in {folder}. This is needed once and takes some seconds.</source>
        <translation>Die lokale Auftragsdatenbank wird in {folder} angelegt. Das ist nur einmal nötig und dauert einige Sekunden.</translation>
    </message>
    <message>
        <location filename="../jobs/local/cluster.py"/>
        <source>Setting up access to the local job database.</source>
        <translation>Der Zugang zur lokalen Auftragsdatenbank wird eingerichtet.</translation>
    </message>
    <message>
        <location filename="../jobs/local/cluster.py"/>
        <source>Starting the local job database.</source>
        <translation>Die lokale Auftragsdatenbank wird gestartet.</translation>
    </message>
    <message>
        <location filename="../jobs/near_names.py"/>
        <source>; did you mean {near!e}?</source>
        <translation>; meinten Sie {near!e}?</translation>
    </message>
    <message>
        <location filename="../jobs/path_map.py"/>
        <source>It gives a folder two places.</source>
        <translation>Das gibt einem Ordner zwei Orte.</translation>
    </message>
    <message>
        <location filename="../jobs/path_map.py"/>
        <source>Both sides must be absolute paths.</source>
        <translation>Beide Seiten müssen absolute Pfade sein.</translation>
    </message>
    <message>
        <location filename="../jobs/path_map.py"/>
        <source>It stands for all paths there are.</source>
        <translation>Das steht für alle Pfade, die es gibt.</translation>
    </message>
    <message>
        <location filename="../jobs/session.py"/>
        <source>Other transactions were always faster: try again when there is less going on.</source>
        <translation>Andere Transaktionen waren immer schneller: Versuchen Sie es wieder, wenn weniger los ist.</translation>
    </message>
    <message>
        <location filename="../jobs/session.py"/>
        <source>Other transactions stood always in the way: try again when there is less going on.</source>
        <translation>Andere Transaktionen standen immer im Weg: Versuchen Sie es wieder, wenn weniger los ist.</translation>
    </message>
    <message>
        <location filename="../jobs/session.py"/>
        <source>Raise the server&apos;s statement_timeout for this user, or see who cancels its statements.</source>
        <translation>Erhöhen Sie statement_timeout des Servers für diesen Benutzer, oder sehen Sie nach, wer seine Anweisungen abbricht.</translation>
    </message>
    <message>
        <location filename="../jobs/session.py"/>
        <source>the reason holds the password, and is not shown</source>
        <translation>der Grund enthält das Passwort und wird nicht angezeigt</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>mosaicking</source>
        <translation>Mosaik wird erstellt</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>complete</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>drainage</source>
        <translation>Entwässerung</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>Drainage</source>
        <translation>Entwässerung</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>halo</source>
        <translation>Randzone</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>Halo</source>
        <translation>Randzone</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>seams</source>
        <translation>Nähte</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <source>Seams</source>
        <translation>Nähte</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>mosaics</source>
        <translation>Mosaike</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>Mosaics</source>
        <translation>Mosaike</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>map tiles</source>
        <translation>Kartenkacheln</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <location filename="../layers/mosaic_layers.py"/>
        <location filename="../plugin.py"/>
        <location filename="../widgets/result_fields.py"/>
        <source>Map tiles</source>
        <translation>Kartenkacheln</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>publication</source>
        <translation>Veröffentlichung</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>Publication</source>
        <translation>Veröffentlichung</translation>
    </message>
    <message>
        <location filename="../jobs/upgrade.py"/>
        <source>it has no right to use the schema &apos;{schema}&apos;</source>
        <translation>er hat kein Recht, das Schema &apos;{schema}&apos; zu verwenden</translation>
    </message>
    <message>
        <location filename="../layers/job_actions.py"/>
        <source>Open mosaics</source>
        <translation>Mosaike öffnen</translation>
    </message>
    <message>
        <location filename="../layers/job_group.py"/>
        <location filename="../panel/job_page.py"/>
        <source>Job {job}: {name}</source>
        <translation>Auftrag {job}: {name}</translation>
    </message>
    <message>
        <location filename="../layers/job_group.py"/>
        <source>Job {job}: {recipe}, {place}</source>
        <translation>Auftrag {job}: {recipe}, {place}</translation>
    </message>
    <message>
        <location filename="../layers/tile_status.py"/>
        <source>complete, with a seam</source>
        <translation>abgeschlossen, mit Naht</translation>
    </message>
    <message>
        <location filename="../layers/tile_status.py"/>
        <location filename="../panel/tiles_model.py"/>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <location filename="../layers/tile_status.py"/>
        <location filename="../panel/tiles_model.py"/>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <location filename="../light/sky_factor.py"/>
        <source>{path} has other pixels than the elevation.</source>
        <translation>{path} hat andere Pixel als das Höhenraster.</translation>
    </message>
    <message>
        <location filename="../light/sky_factor.py"/>
        <source>Compute it from the same elevation (tilejobs:skyview).</source>
        <translation>Berechnen Sie es aus demselben Höhenraster (tilejobs:skyview).</translation>
    </message>
    <message>
        <location filename="../messages.py"/>
        <location filename="../tiles/errors.py"/>
        <source>{names} and {rest} more</source>
        <translation>{names} und {rest} weitere</translation>
    </message>
    <message>
        <location filename="../number_settings.py"/>
        <source>Put the setting right, or remove it.</source>
        <translation>Berichtigen Sie die Einstellung, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <location filename="../number_settings.py"/>
        <source>{setting}: {given!r} is not a whole number of {least} or more.</source>
        <translation>{setting}: {given!r} ist keine ganze Zahl von mindestens {least}.</translation>
    </message>
    <message>
        <location filename="../panel/database_row.py"/>
        <source>&amp;Database:</source>
        <translation>&amp;Datenbank:</translation>
    </message>
    <message>
        <location filename="../panel/database_row.py"/>
        <source>Job database</source>
        <translation>Auftragsdatenbank</translation>
    </message>
    <message>
        <location filename="../panel/database_row.py"/>
        <source>The PostgreSQL connection, or the local database, whose jobs are shown</source>
        <translation>Die PostgreSQL-Verbindung oder die lokale Datenbank, deren Aufträge gezeigt werden</translation>
    </message>
    <message>
        <location filename="../panel/database_row.py"/>
        <source>Local database</source>
        <translation>Lokale Datenbank</translation>
    </message>
    <message>
        <location filename="../panel/dock.py"/>
        <source>Tile Jobs panel</source>
        <translation>Bedienfeld Tile Jobs</translation>
    </message>
    <message>
        <location filename="../panel/filter_row.py"/>
        <source>Search jobs</source>
        <translation>Aufträge suchen</translation>
    </message>
    <message>
        <location filename="../panel/filter_row.py"/>
        <source>Shows jobs whose number, recipe, tile set, town, runner or message contains the text</source>
        <translation>Zeigt Aufträge, deren Nummer, Rezept, Kachelsatz, Ort, Runner oder Meldung den Text enthält</translation>
    </message>
    <message>
        <location filename="../panel/filter_row.py"/>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <location filename="../panel/filter_row.py"/>
        <source>Any recipe</source>
        <translation>Jedes Rezept</translation>
    </message>
    <message>
        <location filename="../panel/filter_row.py"/>
        <source>Any tile set</source>
        <translation>Jeder Kachelsatz</translation>
    </message>
    <message>
        <location filename="../panel/job_columns.py"/>
        <location filename="../widgets/start_options.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../panel/job_columns.py"/>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <source>Run time</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <source>Runner</source>
        <translation>Runner</translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>{count} jobs cancelled.</source>
        <translation>
            <numerusform>{count} Auftrag abgebrochen.</numerusform>
            <numerusform>{count} Aufträge abgebrochen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>{count} jobs paused.</source>
        <translation>
            <numerusform>{count} Auftrag angehalten.</numerusform>
            <numerusform>{count} Aufträge angehalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>{count} jobs resumed.</source>
        <translation>
            <numerusform>{count} Auftrag fortgesetzt.</numerusform>
            <numerusform>{count} Aufträge fortgesetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>{count} jobs retried.</source>
        <translation>
            <numerusform>{count} Auftrag wiederholt.</numerusform>
            <numerusform>{count} Aufträge wiederholt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>Priority of {count} jobs changed.</source>
        <translation>
            <numerusform>Priorität von {count} Auftrag geändert.</numerusform>
            <numerusform>Priorität von {count} Aufträgen geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>{count} jobs deleted.</source>
        <translation>
            <numerusform>{count} Auftrag gelöscht.</numerusform>
            <numerusform>{count} Aufträge gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Run no more tiles; complete ones are kept</source>
        <translation>Keine Kacheln mehr rechnen; fertige bleiben erhalten</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Complete the tiles under way, and begin no more</source>
        <translation>Angefangene Kacheln fertigstellen und keine weiteren beginnen</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Let paused jobs go on where they stood</source>
        <translation>Angehaltene Aufträge dort weiterlaufen lassen, wo sie standen</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Priority…</source>
        <translation>Priorität…</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Say which jobs workers take first</source>
        <translation>Festlegen, welche Aufträge Worker zuerst nehmen</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Run the tiles that are not complete, in a separate process</source>
        <translation>Die Kacheln, die nicht fertig sind, in einem eigenen Prozess rechnen</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Run again with changes</source>
        <translation>Geändert erneut ausführen</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Show in the tab Start what the job was started with</source>
        <translation>Im Reiter Start zeigen, womit der Auftrag gestartet wurde</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Delete the selected jobs (Del)</source>
        <translation>Die gewählten Aufträge löschen (Entf)</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Priority ({lowest} to {highest}, highest first)</source>
        <translation>Priorität ({lowest} bis {highest}, höchste zuerst)</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>{count} more messages.</source>
        <translation>{count} weitere Meldungen.</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <location filename="../plugin.py"/>
        <source>Job {job}: {reason}</source>
        <translation>Auftrag {job}: {reason}</translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>Delete {count} jobs?</source>
        <translation>
            <numerusform>{count} Auftrag löschen?</numerusform>
            <numerusform>{count} Aufträge löschen?</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Deleted from the job database, with their tiles and logs: {jobs}. Jobs that have not ended stay.</source>
        <translation>Gelöscht werden sie mit ihren Kacheln und Protokollen aus der Auftragsdatenbank: {jobs}. Nicht beendete Aufträge bleiben.</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Delete mosaics, map tiles and kept tile results as well</source>
        <translation>Auch Mosaike, Kartenkacheln und aufbewahrte Kachelergebnisse löschen</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../panel/job_facts.py"/>
        <location filename="../widgets/tile_choice.py"/>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <location filename="../panel/job_facts.py"/>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <location filename="../panel/job_ground.py"/>
        <source>Area of job {job}</source>
        <translation>Fläche von Auftrag {job}</translation>
    </message>
    <message>
        <location filename="../panel/job_page.py"/>
        <source>Back to the list of jobs</source>
        <translation>Zurück zur Liste der Aufträge</translation>
    </message>
    <message>
        <location filename="../panel/job_page.py"/>
        <source>Open results</source>
        <translation>Ergebnisse öffnen</translation>
    </message>
    <message>
        <location filename="../panel/job_page.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Show tiles</source>
        <translation>Kacheln zeigen</translation>
    </message>
    <message>
        <location filename="../panel/job_page.py"/>
        <source>Add the tiles to the map, coloured by their status</source>
        <translation>Die Kacheln zur Karte hinzufügen, nach ihrem Status gefärbt</translation>
    </message>
    <message>
        <location filename="../panel/job_page.py"/>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <location filename="../panel/job_page.py"/>
        <location filename="../run/lanes/lanes.py"/>
        <source>Job {job}</source>
        <translation>Auftrag {job}</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Can&apos;t be read: {reason}</source>
        <translation>Kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>{status}, paused</source>
        <translation>{status}, angehalten</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>{complete} of {total} tiles complete, {failed} failed</source>
        <translation>{complete} von {total} Kacheln fertig, {failed} fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <location filename="../widgets/engine_choice.py"/>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Small ({difference})</source>
        <translation>Klein ({difference})</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Large ({difference})</source>
        <translation>Groß ({difference})</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Seams have not been measured.</source>
        <translation>Nähte wurden nicht gemessen.</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Results are identical where tiles meet.</source>
        <translation>Die Ergebnisse sind an den Kachelgrenzen identisch.</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Results differ by up to {difference} where tiles meet, which is too little to be seen.</source>
        <translation>Ergebnisse unterscheiden sich um bis zu {difference}, wo Kacheln aneinandergrenzen; das ist zu wenig, um sichtbar zu sein.</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Results differ by up to {difference} where tiles meet. The job&apos;s message says what helps.</source>
        <translation>Die Ergebnisse unterscheiden sich an den Kachelgrenzen um bis zu {difference}. Die Meldung des Auftrags sagt, was hilft.</translation>
    </message>
    <message>
        <location filename="../panel/jobs_page.py"/>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <location filename="../panel/jobs_page.py"/>
        <source>Show the facts, the tiles and the log of the current job</source>
        <translation>Die Angaben, die Kacheln und das Protokoll des aktuellen Auftrags zeigen</translation>
    </message>
    <message>
        <location filename="../panel/jobs_page.py"/>
        <source>Select all that are shown</source>
        <translation>Alle gezeigten wählen</translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/jobs_page.py"/>
        <source>{count} jobs</source>
        <translation>
            <numerusform>{count} Auftrag</numerusform>
            <numerusform>{count} Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../panel/jobs_page.py"/>
        <source>{shown} of {total} jobs</source>
        <translation>{shown} von {total} Aufträgen</translation>
    </message>
    <message>
        <location filename="../panel/jobs_page.py"/>
        <source>, {selected} selected</source>
        <translation>, {selected} gewählt</translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Tile whose log is shown</source>
        <translation>Kachel, deren Protokoll gezeigt wird</translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Follow</source>
        <translation>Mitlaufen</translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Keep the newest entry in sight</source>
        <translation>Den neuesten Eintrag im Blick behalten</translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Save the whole log, or all that it says of the tile, to a file</source>
        <translation>Das ganze Protokoll, oder alles zu dieser Kachel, in eine Datei speichern</translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>The log of job {job} was saved to {path}.</source>
        <translation>Das Protokoll von Auftrag {job} wurde in {path} gespeichert.</translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Save log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Text (*.log *.txt)</source>
        <translation>Text (*.log *.txt)</translation>
    </message>
    <message>
        <location filename="../panel/one_tile.py"/>
        <source>Window of tile {tile}</source>
        <translation>Fenster der Kachel {tile}</translation>
    </message>
    <message>
        <location filename="../panel/problem_bar.py"/>
        <source>Create local database</source>
        <translation>Lokale Datenbank anlegen</translation>
    </message>
    <message>
        <location filename="../panel/problem_bar.py"/>
        <source>Start local database</source>
        <translation>Lokale Datenbank starten</translation>
    </message>
    <message>
        <location filename="../panel/problem_bar.py"/>
        <source>Enter master password</source>
        <translation>Master-Passwort eingeben</translation>
    </message>
    <message>
        <location filename="../panel/problem_bar.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="../panel/problem_bar.py"/>
        <source>The local database is being started…</source>
        <translation>Die lokale Datenbank wird gestartet…</translation>
    </message>
    <message>
        <location filename="../panel/start_page.py"/>
        <source>Recipe {recipe} of job {job} isn&apos;t available in this QGIS. Choose another one.</source>
        <translation>Rezept {recipe} von Auftrag {job} ist in diesem QGIS nicht verfügbar. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <location filename="../panel/tabs.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <location filename="../panel/tile_place.py"/>
        <source>Tile {tile!q} can&apos;t be shown: tile set {tile_set!q} no longer has it.</source>
        <translation>Kachel {tile!q} kann nicht gezeigt werden: Der Kachelsatz {tile_set!q} hat sie nicht mehr.</translation>
    </message>
    <message>
        <location filename="../panel/tiles_model.py"/>
        <source>Tile</source>
        <translation>Kachel</translation>
    </message>
    <message>
        <location filename="../panel/tiles_model.py"/>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location filename="../panel/tiles_model.py"/>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <location filename="../panel/tiles_table.py"/>
        <source>Zoom to tile</source>
        <translation>Auf Kachel zoomen</translation>
    </message>
    <message>
        <location filename="../panel/tiles_table.py"/>
        <source>Show log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <location filename="../panel/tiles_table.py"/>
        <source>Copy tile id</source>
        <translation>Kachel-ID kopieren</translation>
    </message>
    <message>
        <location filename="../panel/tiles_table.py"/>
        <source>Open window</source>
        <translation>Fenster öffnen</translation>
    </message>
    <message>
        <location filename="../panel/tiles_table.py"/>
        <source>Copy command that runs it alone</source>
        <translation>Befehl kopieren, der sie allein rechnet</translation>
    </message>
    <message>
        <location filename="../panel/tiles_table.py"/>
        <source>Retry tile</source>
        <translation>Kachel wiederholen</translation>
    </message>
    <message>
        <location filename="../panel/tiles_table.py"/>
        <source>Retry failed tiles</source>
        <translation>Fehlgeschlagene Kacheln wiederholen</translation>
    </message>
    <message>
        <location filename="../panel/tiles_view.py"/>
        <source>Status of the tiles that are shown</source>
        <translation>Status der gezeigten Kacheln</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>what its dialog gives for {label!r} (QGIS&apos; type {kind})</source>
        <translation>was sein Dialog für {label!r} liefert (QGIS-Typ {kind})</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a number, {most:g} or less</source>
        <translation>eine Zahl, höchstens {most:g}</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a number, {least:g} or more</source>
        <translation>eine Zahl, mindestens {least:g}</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a number, {least:g} to {most:g}</source>
        <translation>eine Zahl von {least:g} bis {most:g}</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a whole number, {most:g} or less</source>
        <translation>eine ganze Zahl, höchstens {most:g}</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a whole number, {least:g} or more</source>
        <translation>eine ganze Zahl, mindestens {least:g}</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a whole number, {least:g} to {most:g}</source>
        <translation>eine ganze Zahl von {least:g} bis {most:g}</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>{number}, in {unit}</source>
        <translation>{number}, in {unit}</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>one of {choices}</source>
        <translation>eines von {choices}</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>one or more of {choices}, such as {example}</source>
        <translation>eines oder mehrere von {choices}, zum Beispiel {example}</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>two whole numbers with a comma between, the smaller first, such as &quot;0,10&quot;</source>
        <translation>zwei ganze Zahlen mit einem Komma dazwischen, die kleinere zuerst, zum Beispiel &quot;0,10&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>two numbers with a comma between, the smaller first, such as &quot;0,10&quot;</source>
        <translation>zwei Zahlen mit einem Komma dazwischen, die kleinere zuerst, zum Beispiel &quot;0,10&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a date, such as &quot;2026-06-21&quot;</source>
        <translation>ein Datum, zum Beispiel &quot;2026-06-21&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a time of day, such as &quot;12:00:00&quot;</source>
        <translation>eine Uhrzeit, zum Beispiel &quot;12:00:00&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a date and a time, such as &quot;2026-06-21T12:00:00&quot;</source>
        <translation>Datum und Uhrzeit, zum Beispiel &quot;2026-06-21T12:00:00&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a list of cells, row by row, with {count} to a row ({columns})</source>
        <translation>eine Liste von Zellen, Zeile für Zeile, mit {count} je Zeile ({columns})</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a list of cells, row by row, with {count} to a row ({columns}) and {rows} rows</source>
        <translation>eine Liste von Zellen, Zeile für Zeile, mit {count} je Zeile ({columns}) und {rows} Zeilen</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a list of fields, such as [&quot;name&quot;, &quot;height&quot;]</source>
        <translation>eine Liste von Feldern, zum Beispiel [&quot;name&quot;, &quot;height&quot;]</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>the name of a field</source>
        <translation>den Namen eines Feldes</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a list of bands, such as [1, 2]</source>
        <translation>eine Liste von Kanälen, zum Beispiel [1, 2]</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>the number of a band, 1 or more</source>
        <translation>die Nummer eines Kanals, mindestens 1</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>the path of a folder</source>
        <translation>den Pfad eines Ordners</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>the path of a file ({kinds})</source>
        <translation>den Pfad einer Datei ({kinds})</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a text: {label}</source>
        <translation>einen Text: {label}</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a vector layer, or the path of one</source>
        <translation>einen Vektorlayer oder dessen Pfad</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a path to write to</source>
        <translation>einen Pfad, unter dem geschrieben wird</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a colour, such as &quot;#ff8000&quot; or &quot;255,128,0&quot;</source>
        <translation>eine Farbe, zum Beispiel &quot;#ff8000&quot; oder &quot;255,128,0&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a CRS, such as &quot;EPSG:25832&quot;</source>
        <translation>ein KBS, zum Beispiel &quot;EPSG:25832&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a QGIS expression without a mistake, such as &quot;height&quot; * 2</source>
        <translation>einen fehlerfreien QGIS-Ausdruck, zum Beispiel &quot;height&quot; * 2</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>xmin, xmax, ymin and ymax, such as &quot;500000,501000,5500000,5501000&quot;, with its CRS in brackets where that is another one: &quot;7,7.1,50,50.1 [EPSG:4326]&quot;</source>
        <translation>xmin, xmax, ymin und ymax, zum Beispiel &quot;500000,501000,5500000,5501000&quot;, mit dem KBS in Klammern, wenn es ein anderes ist: &quot;7,7.1,50,50.1 [EPSG:4326]&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>the path of a folder to write to</source>
        <translation>den Pfad eines Ordners, in den geschrieben wird</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a geometry as WKT, such as &quot;Point (7.5 50.1)&quot;</source>
        <translation>eine Geometrie als WKT, zum Beispiel &quot;Point (7.5 50.1)&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a layer, or the path of one</source>
        <translation>einen Layer oder dessen Pfad</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a mesh layer, or the path of one</source>
        <translation>einen Netz-Layer oder dessen Pfad</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a list of layers, or of their paths</source>
        <translation>eine Liste von Layern oder deren Pfaden</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>x and y, such as &quot;500000,5500000&quot;, with its CRS in brackets where that is another one: &quot;7.5,50.1 [EPSG:4326]&quot;</source>
        <translation>x und y, zum Beispiel &quot;500000,5500000&quot;, mit dem KBS in Klammern, wenn es ein anderes ist: &quot;7.5,50.1 [EPSG:4326]&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a point cloud layer, or the path of one</source>
        <translation>einen Punktwolken-Layer oder dessen Pfad</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a raster layer, or the path of one</source>
        <translation>einen Rasterlayer oder dessen Pfad</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>the denominator of a scale, such as 25000 for 1:25000</source>
        <translation>den Nenner eines Maßstabs, zum Beispiel 25000 für 1:25000</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Start job…</source>
        <translation>Auftrag starten…</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>List jobs…</source>
        <translation>Aufträge auflisten…</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Register tile set…</source>
        <translation>Kachelsatz registrieren…</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>The job is running in a separate process, which goes on when QGIS is closed.</source>
        <translation>Der Auftrag läuft in einem eigenen Prozess, der weiterläuft, wenn QGIS geschlossen wird.</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>The process started for job {job} has ended. {text}</source>
        <translation>Der für Auftrag {job} gestartete Prozess ist beendet. {text}</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <location filename="../run/delete_jobs.py"/>
        <source>Job {job} was deleted.</source>
        <translation>Auftrag {job} wurde gelöscht.</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Add the results of job {job} to the map</source>
        <translation>Die Ergebnisse von Auftrag {job} zur Karte hinzufügen</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Log…</source>
        <translation>Protokoll…</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Open the dialog that shows the log of job {job}</source>
        <translation>Den Dialog öffnen, der das Protokoll von Auftrag {job} zeigt</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Folder of saga_cmd (empty = search)</source>
        <translation>Ordner von saga_cmd (leer = suchen)</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Show SAGA&apos;s tools in the Toolbox</source>
        <translation>SAGA-Werkzeuge in der Werkzeugkiste zeigen</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Maximum pixels of a block (0 = tile by tile)</source>
        <translation>Höchstzahl der Pixel eines Blocks (0 = Kachel für Kachel)</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Differences that are no seams (part of the output&apos;s range)</source>
        <translation>Unterschiede, die keine Nähte sind (Anteil am Wertebereich der Ausgabe)</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Background jobs at a time</source>
        <translation>Gleichzeitige Aufträge im Hintergrund</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Disk space for kept results (MB, 0 = keep none)</source>
        <translation>Plattenplatz für aufgehobene Ergebnisse (MB, 0 = keine aufheben)</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Allowed recipes, comma-separated (empty = all)</source>
        <translation>Erlaubte Rezepte, durch Kommas getrennt (leer = alle)</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Base URL of the HTTP service in copied curl commands</source>
        <translation>Basis-URL des HTTP-Dienstes in kopierten curl-Befehlen</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>{value} is not a number from 0 to 1.</source>
        <translation>{value} ist keine Zahl von 0 bis 1.</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>{value} is not a whole number of 1 or more.</source>
        <translation>{value} ist keine ganze Zahl von mindestens 1.</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>{value} is not a whole number of 0 or more.</source>
        <translation>{value} ist keine ganze Zahl von mindestens 0.</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>{value} does not begin with http:// or https://.</source>
        <translation>{value} beginnt nicht mit http:// oder https://.</translation>
    </message>
    <message>
        <location filename="../provider.py"/>
        <source>Tile Jobs (terrain products for many tiles)</source>
        <translation>Tile Jobs (Geländeprodukte für viele Kacheln)</translation>
    </message>
    <message>
        <location filename="../raster_reading.py"/>
        <source>GDAL does not say why.</source>
        <translation>GDAL nennt keinen Grund.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>Register it again with {field.crs} {grid.crs}, {field.pixel_size} {grid.pixel_size:.12g} and {field.resampling} bilinear: the rasters are then warped as they are read. For those without a CRS, give {field.source_crs} as well.</source>
        <translation>Registrieren Sie ihn erneut mit {field.crs} {grid.crs}, {field.pixel_size} {grid.pixel_size:.12g} und {field.resampling} bilinear: Die Raster werden dann beim Lesen transformiert. Für solche ohne KBS geben Sie auch {field.source_crs} an.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>Register it again with a CRS in metres as {field.crs}, and {field.resampling} bilinear: the rasters are then warped as they are read.</source>
        <translation>Registrieren Sie ihn erneut mit einem KBS in Metern als {field.crs} und mit {field.resampling} bilinear: Die Raster werden dann beim Lesen transformiert.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>Register it again with {field.pixel_size} {grid.pixel_size:.12g} and {field.resampling} bilinear: the rasters are then resampled as they are read.</source>
        <translation>Registrieren Sie ihn erneut mit {field.pixel_size} {grid.pixel_size:.12g} und {field.resampling} bilinear: Die Pixel der Raster werden dann beim Lesen umgerechnet.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{recipe!r} can&apos;t be run on tiles: {reason}</source>
        <translation>{recipe!r} kann nicht auf Kacheln ausgeführt werden: {reason}</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{parameter} of {recipe}: {problem}</source>
        <translation>{parameter} von {recipe}: {problem}</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{tile_set!r} has coordinates in degrees ({crs}). Tools that compare heights with distances, such as those for slope, relief, radiation and wetness, give wrong values on it unless they are told how many metres a degree has.</source>
        <translation>{tile_set!r} hat Koordinaten in Grad ({crs}). Werkzeuge, die Höhen mit Entfernungen vergleichen, etwa für Hangneigung, Relief, Strahlung und Bodenfeuchte, liefern darauf falsche Werte, wenn ihnen nicht gesagt wird, wie viele Meter ein Grad hat.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>in the CRS of {tile_set!r} ({crs}), distances are {percent:.0f} % longer than on the ground. Slopes come out too flat, and anything else that is computed from distances is wrong as well.</source>
        <translation>im KBS von {tile_set!r} ({crs}) sind Entfernungen {percent:.0f} % länger als am Boden. Hangneigungen werden zu flach, und alles andere, was aus Entfernungen berechnet wird, ist ebenfalls falsch.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>in the CRS of {tile_set!r} ({crs}), distances are {percent:.0f} % shorter than on the ground. Slopes come out too steep, and anything else that is computed from distances is wrong as well.</source>
        <translation>im KBS von {tile_set!r} ({crs}) sind Entfernungen {percent:.0f} % kürzer als am Boden. Hangneigungen werden zu steil, und alles andere, was aus Entfernungen berechnet wird, ist ebenfalls falsch.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{recipe!r} takes coordinates and heights in the same unit, and tile set {tile_set!r} has coordinates in degrees ({crs}): all slopes would be near 90 degrees.</source>
        <translation>{recipe!r} erwartet Koordinaten und Höhen in derselben Einheit, und der Kachelsatz {tile_set!r} hat Koordinaten in Grad ({crs}): Alle Hangneigungen lägen nahe 90 Grad.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{recipe!r} needs square pixels, and those of tile set {tile_set!r} are {width:.12g} x {height:.12g}. Use a recipe of QGIS&apos; or GDAL&apos;s tools (native:slope, gdal:slope), or make them square.</source>
        <translation>{recipe!r} braucht quadratische Pixel, und die des Kachelsatzes {tile_set!r} sind {width:.12g} x {height:.12g}. Verwenden Sie ein Rezept aus Werkzeugen von QGIS oder GDAL (native:slope, gdal:slope), oder machen Sie sie quadratisch.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{recipe!r} can&apos;t be run on tiles: its output {output!r} has {made}, not {expected}.</source>
        <translation>{recipe!r} kann nicht auf Kacheln ausgeführt werden: Seine Ausgabe {output!r} hat {made}, nicht {expected}.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>Use a recipe that neither resamples, reprojects nor cuts its result.</source>
        <translation>Verwenden Sie ein Rezept, das sein Ergebnis weder umrechnet noch transformiert noch zuschneidet.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{parameter} of {recipe} is empty, and the middle of tile set {tile_set!r} has no latitude ({crs}).</source>
        <translation>{parameter} von {recipe} ist leer, und die Mitte des Kachelsatzes {tile_set!r} hat keine geografische Breite ({crs}).</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>Give {parameter} in degrees.</source>
        <translation>Geben Sie {parameter} in Grad an.</translation>
    </message>
    <message>
        <location filename="../recipes/given_raster.py"/>
        <source>Copy raster</source>
        <translation>Raster kopieren</translation>
    </message>
    <message>
        <location filename="../recipes/given_raster.py"/>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <location filename="../recipes/given_raster.py"/>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <location filename="../recipes/parameter_values.py"/>
        <source>{given!q} holds a character that can&apos;t be stored (NUL, or half of a surrogate pair). Remove it.</source>
        <translation>{given!q} enthält ein Zeichen, das nicht gespeichert werden kann (NUL oder die Hälfte eines Ersatzpaares). Entfernen Sie es.</translation>
    </message>
    <message>
        <location filename="../recipes/parameter_values.py"/>
        <source>{given!q} can&apos;t be used. Give {form}.</source>
        <translation>{given!q} ist nicht verwendbar. Geben Sie {form} an.</translation>
    </message>
    <message>
        <location filename="../recipes/parameter_values.py"/>
        <source>nothing is given. Give {form}.</source>
        <translation>nichts ist angegeben. Geben Sie {form} an.</translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>the tile is given twice. Give {other} a raster or a tile set.</source>
        <translation>die Kachel ist zweimal angegeben. Geben Sie {other} ein Raster oder einen Kachelsatz.</translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>{recipe} has no raster input {source!q}. It has: {known}.</source>
        <translation>{recipe} hat keine Rastereingabe {source!q}. Vorhanden: {known}.</translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>{source} takes the tile, so {field.recipe_parameters} can&apos;t name a raster.</source>
        <translation>{source} nimmt die Kachel auf, daher kann {field.recipe_parameters} kein Raster nennen.</translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>Leave {source} out there, or choose another raster input.</source>
        <translation>Lassen Sie {source} dort weg, oder wählen Sie eine andere Rastereingabe.</translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>Name the others in {field.recipe_parameters}, each as a path or as {{&quot;tile_set&quot;: &quot;name&quot;}}, or say with {field.source} which one takes the tile.</source>
        <translation>Nennen Sie die anderen in {field.recipe_parameters}, jeweils als Pfad oder als {{&quot;tile_set&quot;: &quot;name&quot;}}, oder geben Sie mit {field.source} an, welche die Kachel aufnimmt.</translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>a recipe takes a raster, the tile; this one takes none.</source>
        <translation>ein Rezept nimmt ein Raster auf, die Kachel; dieses nimmt keines.</translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>it takes several rasters ({names}), of which one is the tile.</source>
        <translation>es nimmt mehrere Raster auf ({names}), von denen eines die Kachel ist.</translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>{given!q} names no raster. Give the path of one, or a tile set as {{&quot;tile_set&quot;: &quot;name&quot;}}. &quot;resampling&quot; beside it may be one of {ways}.</source>
        <translation>{given!q} nennt kein Raster. Geben Sie den Pfad eines Rasters an oder einen Kachelsatz als {{&quot;tile_set&quot;: &quot;name&quot;}}. &quot;resampling&quot; daneben kann eines von {ways} sein.</translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <location filename="../recipes/recipe_values.py"/>
        <source>{given!q} is not there. Give the path of one that is.</source>
        <translation>{given!q} ist nicht vorhanden. Geben Sie den Pfad eines vorhandenen Rasters an.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>the setting {setting} of this QGIS allows only {recipes}.</source>
        <translation>die Einstellung {setting} dieses QGIS erlaubt nur {recipes}.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>there is no Processing algorithm {recipe!r}.</source>
        <translation>es gibt keinen Verarbeitungsalgorithmus {recipe!r}.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>its steps need {steps}, which this QGIS does not have. {hint}</source>
        <translation>seine Schritte brauchen {steps}; das hat dieses QGIS nicht. {hint}</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>{unknown}. QGIS would leave it out without a word: change the step in the model designer.</source>
        <translation>{unknown}. QGIS würde das wortlos weglassen: Ändern Sie den Schritt im Modelldesigner.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <location filename="../run/seams/seam_differences.py"/>
        <source>{one}; {other}</source>
        <translation>{one}; {other}</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>{step} can&apos;t be run by this QGIS. {reason}</source>
        <translation>{step} kann von diesem QGIS nicht ausgeführt werden. {reason}</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>{step} can&apos;t be run by this QGIS.</source>
        <translation>{step} kann von diesem QGIS nicht ausgeführt werden.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>{step} runs only in QGIS&apos; main thread, where it would freeze the window.</source>
        <translation>{step} läuft nur im Hauptthread von QGIS und würde dort das Fenster einfrieren.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>SAGA was not found: install it (Debian and Ubuntu: package saga), or set its folder as tile_jobs/saga_folder in QGIS&apos; settings (Options, Advanced).</source>
        <translation>SAGA wurde nicht gefunden: Installieren Sie es (Debian und Ubuntu: Paket saga), oder setzen Sie seinen Ordner als tile_jobs/saga_folder in den QGIS-Einstellungen (Optionen, Erweitert).</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>Look its id up in the Processing Toolbox or with `qgis_process list`.</source>
        <translation>Die Werkzeugkiste oder `qgis_process list` zeigt die IDs.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>this one takes the tile.</source>
        <translation>dieser nimmt die Kachel auf.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>Leave it out, or choose another one as {field.source}.</source>
        <translation>Lassen Sie ihn weg, oder wählen Sie einen anderen als {field.source}.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>{recipe} takes no parameter {unknown!e} here. It takes: {known}.</source>
        <translation>{recipe} nimmt hier keinen Parameter {unknown!e}. Möglich sind: {known}.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_outputs.py"/>
        <source>a recipe gives rasters only; {others} is something else and can&apos;t be left out.</source>
        <translation>ein Rezept liefert nur Raster; {others} ist etwas anderes und kann nicht weggelassen werden.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_outputs.py"/>
        <source>it gives no raster, so there is nothing to make a mosaic of.</source>
        <translation>es liefert kein Raster, daher gibt es nichts, woraus ein Mosaik werden könnte.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_outputs.py"/>
        <source>{output} is an output, so it can only be true (make it) or false (leave it out), not {choice!r}.</source>
        <translation>{output} ist eine Ausgabe, kann also nur true (erzeugen) oder false (weglassen) sein, nicht {choice!r}.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_outputs.py"/>
        <source>Its files are named after {field.mosaic}.</source>
        <translation>Ihre Dateien werden nach {field.mosaic} benannt.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_outputs.py"/>
        <source>{recipe} always makes {output}, so it can&apos;t be false.</source>
        <translation>{recipe} erzeugt {output} immer, daher ist false nicht möglich.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_outputs.py"/>
        <source>set at least one of the recipe&apos;s outputs to true: {names}.</source>
        <translation>setzen Sie mindestens eine der Ausgaben des Rezepts auf true: {names}.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_place.py"/>
        <source>Latitude: {latitude} degrees, at the centre of the tile set.</source>
        <translation>Geografische Breite: {latitude} Grad, in der Mitte des Kachelsatzes.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_steps.py"/>
        <source>its step {step!r} sets {what}</source>
        <translation>sein Schritt {step!r} setzt {what}</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_steps.py"/>
        <source>its step {step!r} should give {what}</source>
        <translation>sein Schritt {step!r} soll {what} liefern</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_steps.py"/>
        <source>its step {step!r} takes from {former!r} {what}</source>
        <translation>sein Schritt {step!r} nimmt von {former!r} {what}</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_steps.py"/>
        <source>this QGIS</source>
        <translation>dieses QGIS</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_steps.py"/>
        <source>{name} of {algorithm}, which {where} does not have</source>
        <translation>{name} von {algorithm}, was in „{where}“ fehlt</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_values.py"/>
        <source>{recipe} says: {message}</source>
        <translation>{recipe} meldet: {message}</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_values.py"/>
        <source>{given!q}: tiles have one band. Give 1.</source>
        <translation>{given!q}: Kacheln haben einen Kanal. Geben Sie 1 an.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_values.py"/>
        <source>{given!q}: of each raster, one band is read. Give 1, and name the band with the raster, as {{&quot;path&quot;: …, &quot;band&quot;: 2}}.</source>
        <translation>{given!q}: von jedem Raster wird ein Kanal gelesen. Geben Sie 1 an, und nennen Sie den Kanal beim Raster, als {{&quot;path&quot;: …, &quot;band&quot;: 2}}.</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Relief: hillshade and slope</source>
        <translation>Relief: Schummerung und Hangneigung</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,shaded relief,hill shade,gradient,steepness,dem,terrain</source>
        <translation>Rezept,Schummerung,Schattenrelief,Neigung,Gefälle,Steilheit,DGM,Gelände,hillshade,slope</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <source>Multidirectional hillshade</source>
        <translation>Multidirektionale Schummerung</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,hillshade,multi-directional,shaded relief,hill shade,dem,terrain</source>
        <translation>Rezept,Schummerung,multidirektional,Schattenrelief,DGM,Gelände,hillshade</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>Slope and aspect</source>
        <translation>Hangneigung und Exposition</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,gradient,steepness,exposition,orientation,dem,terrain</source>
        <translation>Rezept,Neigung,Gefälle,Steilheit,Exposition,Ausrichtung,DGM,Gelände,slope,aspect</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Roughness: TRI, TPI and VRM</source>
        <translation>Rauigkeit: TRI, TPI und VRM</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,ruggedness,terrain ruggedness index,topographic position index,vector ruggedness measure,dem</source>
        <translation>Rezept,Rauheit,Rauigkeitsindex,topographischer Positionsindex,ruggedness,terrain ruggedness index,topographic position index,vector ruggedness measure,DGM</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Sky view factor and openness</source>
        <translation>Himmelssichtfaktor und Offenheit</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,svf,skyview,positive openness,negative openness,archaeology,lidar,dem,terrain</source>
        <translation>Rezept,svf,Skyview,positive Offenheit,negative Offenheit,Archäologie,Lidar,DGM,Gelände,openness</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Solar radiation on one day</source>
        <translation>Sonneneinstrahlung an einem Tag</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,insolation,sun,irradiance,sky view factor,dem,terrain</source>
        <translation>Rezept,Solarstrahlung,Sonne,Globalstrahlung,Himmelssichtfaktor,DGM,Gelände,insolation</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Solar radiation on one day (SAGA)</source>
        <translation>Sonneneinstrahlung an einem Tag (SAGA)</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <location filename="../recipes/models/wetness.model3"/>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>Topographic wetness index</source>
        <translation>Topographischer Feuchteindex</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,twi,hydrology,catchment area,flow accumulation,fill sinks,dem,terrain</source>
        <translation>Rezept,twi,Hydrologie,Einzugsgebiet,Abflussakkumulation,Senken füllen,DGM,Gelände,wetness</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Topographic wetness index (Wang and Liu, approximate on tiles)</source>
        <translation>Topographischer Feuchteindex (Wang und Liu, auf Kacheln genähert)</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Streams</source>
        <translation>Gewässer</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,channels,channel network,rivers,hydrology,catchment area,flow accumulation,fill sinks,dem,terrain</source>
        <translation>Rezept,Gerinne,Gewässernetz,Flüsse,Bäche,Hydrologie,Einzugsgebiet,Abflussakkumulation,Senken füllen,DGM,Gelände</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Drainage basins with filled sinks</source>
        <translation>Einzugsgebiete mit gefüllten Senken</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,watersheds,catchments,river basins,outlets,hydrology,fill sinks,d8,dem,terrain</source>
        <translation>Rezept,Wasserscheiden,Einzugsgebiete,Flussgebiete,Auslässe,Hydrologie,Senken füllen,d8,DGM,Gelände</translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source> that fits {patterns}</source>
        <translation>, das zu {patterns} passt</translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source>{address} names no raster{which}.</source>
        <translation>{address} nennt kein Raster{which}.</translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source>{address} was cut off: {count} of {whole} bytes.</source>
        <translation>{address} wurde abgeschnitten: {count} von {whole} Byte.</translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source>no column of {address} is called as one of paths. It has: {columns!l}.</source>
        <translation>keine Spalte von {address} heißt wie eine mit Pfaden. Vorhanden: {columns!l}.</translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source>Name the one that holds them.</source>
        <translation>Nennen Sie die Spalte mit den Pfaden.</translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source>rows of {address} have nothing in column {location!q}: {rows!l}.</source>
        <translation>Zeilen von {address} haben nichts in der Spalte {location!q}: {rows!l}.</translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source>{address} has no column {name!r}{question} It has: {columns!l}.</source>
        <translation>{address} hat keine Spalte {name!r}{question} Vorhanden: {columns!l}.</translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>town {town_id}</source>
        <translation>den Ort {town_id}</translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>the extent</source>
        <translation>die Ausdehnung</translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>the area</source>
        <translation>die Fläche</translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>{field.tile_ids}</source>
        <translation>{field.tile_ids}</translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <location filename="../requests/tile_naming.py"/>
        <source>{field.all}</source>
        <translation>{field.all}</translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>tiles that are named by {way} have no outline to cut the mosaic to.</source>
        <translation>Kacheln, die durch {way} genannt werden, haben keinen Umriss, auf den das Mosaik zugeschnitten werden könnte.</translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>Name the tiles by {field.town_id}, {field.extent} or {field.area} instead, or leave {field.clip} out.</source>
        <translation>Nennen Sie die Kacheln stattdessen durch {field.town_id}, {field.extent} oder {field.area}, oder lassen Sie {field.clip} weg.</translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>the outline that cuts the mosaic can&apos;t be read ({reason}).</source>
        <translation>der Umriss, auf den das Mosaik zugeschnitten wird, kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <location filename="../requests/errors.py"/>
        <location filename="../run/job_inputs.py"/>
        <source>Start a new job.</source>
        <translation>Starten Sie einen neuen Auftrag.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} will be a GeoTIFF.</source>
        <translation>{path!r} wird ein GeoTIFF.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Let its name end in .tif.</source>
        <translation>Lassen Sie den Namen auf .tif enden.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} is a folder.</source>
        <translation>{path!r} ist ein Ordner.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Name a file.</source>
        <translation>Nennen Sie eine Datei.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} is a raster of tile set {tile_set!r} and would be overwritten.</source>
        <translation>{path!r} ist ein Raster des Kachelsatzes {tile_set!r} und würde überschrieben.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} is read as {name} of the recipe and would be overwritten.</source>
        <translation>{path!r} wird als {name} des Rezepts gelesen und würde überschrieben.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} is where the mosaic goes.</source>
        <translation>{path!r} ist der Ort des Mosaiks.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Choose a folder of its own.</source>
        <translation>Wählen Sie einen eigenen Ordner.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>The folder {folder} holds tiles of tile set {tile_set!q}, and results there are easily mistaken for tiles. Choose another folder for results. Registering the folder again skips files written by Tile Jobs.</source>
        <translation>Der Ordner {folder} enthält Kacheln des Kachelsatzes {tile_set!q}, und Ergebnisse werden dort leicht für Kacheln gehalten. Wählen Sie einen anderen Ordner für Ergebnisse. Wird der Ordner erneut registriert, werden von Tile Jobs geschriebene Dateien übergangen.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} is not a folder.</source>
        <translation>{path!r} ist kein Ordner.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Make it first.</source>
        <translation>Legen Sie ihn zuerst an.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} holds a name that is too long.</source>
        <translation>{path!r} enthält einen zu langen Namen.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Choose a shorter one.</source>
        <translation>Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>no file can be made at {path!r} ({reason}).</source>
        <translation>in {path!r} kann keine Datei angelegt werden ({reason}).</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>a temporary file would be gone before a job in the background is done.</source>
        <translation>eine temporäre Datei wäre verschwunden, bevor ein Auftrag im Hintergrund fertig ist.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Give it a path, or leave it out.</source>
        <translation>Geben Sie einen Pfad an, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>features are left out: {left_out!l}.</source>
        <translation>Objekte werden weggelassen: {left_out!l}.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Give each an id and a polygon, and register again, if they are wanted.</source>
        <translation>Geben Sie jedem eine ID und ein Polygon, und registrieren Sie erneut, wenn sie gebraucht werden.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Items that {fault}: {items}.</source>
        <translation>Items, die {fault}: {items}.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>{parameter}: there is no tile set named {name!q}{question} {registered}</source>
        <translation>{parameter}: es gibt keinen Kachelsatz namens {name!q}{question} {registered}</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>{name}: {tile_set!r} was registered again after the job was started.</source>
        <translation>{name}: {tile_set!r} wurde nach dem Start des Auftrags erneut registriert.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>job {job_id} has no mosaic: it is {status}.</source>
        <translation>Auftrag {job_id} hat kein Mosaik (Status: {status}).</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Wait until it is complete; {call.jobstatus} shows its progress.</source>
        <translation>Warten Sie, bis er abgeschlossen ist; {call.jobstatus} zeigt seinen Fortschritt.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Finish it with {call.retryjob} first.</source>
        <translation>Schließen Sie ihn zuerst mit {call.retryjob} ab.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>job {job_id} is complete, but these files are missing here: {paths!e}.</source>
        <translation>Auftrag {job_id} ist abgeschlossen, aber diese Dateien fehlen hier: {paths!e}.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Put them back, mount the folder if another computer wrote them, or make them again with {call.retryjob}.</source>
        <translation>Legen Sie sie wieder dorthin, hängen Sie den Ordner ein, wenn ein anderer Rechner sie geschrieben hat, oder erzeugen Sie sie neu mit {call.retryjob}.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>no tile of tile set {tile_set!q} fits {patterns!e}.</source>
        <translation>keine Kachel des Kachelsatzes {tile_set!q} passt zu {patterns!e}.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>* stands for any characters and ? for one. Look the ids up with {call.tilesetlayer}.</source>
        <translation>* steht für beliebige Zeichen und ? für eines. {call.tilesetlayer} zeigt die IDs.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>{name!q} can&apos;t be used: {reason}.</source>
        <translation>{name!q} kann nicht verwendet werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Give ground with an area; Fix geometries repairs polygons.</source>
        <translation>Geben Sie ein Gebiet mit einer Fläche an; „Geometrien reparieren“ repariert Polygone.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>{name!q} touches no tile of tile set {tile_set!q}.</source>
        <translation>{name!q} berührt keine Kachel des Kachelsatzes {tile_set!q}.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>The set reaches from {left:.10g} to {right:.10g} in x and from {bottom:.10g} to {top:.10g} in y, in {crs}. Check the numbers and the CRS, or choose a tile set that reaches there.</source>
        <translation>Der Satz reicht von {left:.10g} bis {right:.10g} in x und von {bottom:.10g} bis {top:.10g} in y, in {crs}. Prüfen Sie die Zahlen und das KBS, oder wählen Sie einen Kachelsatz, der dorthin reicht.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>nothing would be left of the mosaic: the outline holds the centre of no pixel of tile set {name!q}.</source>
        <translation>vom Mosaik bliebe nichts übrig: Der Umriss enthält von keinem Pixel des Kachelsatzes {name!q} den Mittelpunkt.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Give a larger outline, or leave {field.clip} out.</source>
        <translation>Geben Sie einen größeren Umriss an, oder lassen Sie {field.clip} weg.</translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>there is no way from {source} to {target}.</source>
        <translation>es gibt keinen Weg von {source} nach {target}.</translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>Give another CRS.</source>
        <translation>Geben Sie ein anderes KBS an.</translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>one operation can&apos;t lead from several CRSs ({first}, {second}) to {target}.</source>
        <translation>eine einzige Operation kann nicht von mehreren KBS ({first}, {second}) nach {target} führen.</translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>Leave it empty, so that one is chosen for each.</source>
        <translation>Lassen Sie das Feld leer, damit für jedes eine gewählt wird.</translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>{given!q} does not lead from {source} to {target}.</source>
        <translation>{given!q} führt nicht von {source} nach {target}.</translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>Give one as QGIS shows it (Project properties, Transformations), with x before y, or leave it empty.</source>
        <translation>Geben Sie eine an, wie QGIS sie zeigt (Projekteigenschaften, Transformationen), mit x vor y, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>From {source} to {target}: {name} ({accuracy}). {field.coordinate_operation} gives another one.</source>
        <translation>Von {source} nach {target}: {name} ({accuracy}). {field.coordinate_operation} legt eine andere fest.</translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>A better one, {name} ({accuracy}), needs a grid that is not installed here: {grids}.</source>
        <translation>Eine bessere, {name} ({accuracy}), braucht ein Gitter, das hier nicht installiert ist: {grids}.</translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>accuracy unknown</source>
        <translation>Genauigkeit unbekannt</translation>
    </message>
    <message>
        <location filename="../requests/ground.py"/>
        <source>its width or its height is none</source>
        <translation>es hat keine Breite oder keine Höhe</translation>
    </message>
    <message>
        <location filename="../requests/ground.py"/>
        <source>{given!q} can&apos;t be used.</source>
        <translation>{given!q} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <location filename="../requests/ground.py"/>
        <source>Give a polygon layer, or the path of one.</source>
        <translation>Geben Sie einen Polygonlayer oder dessen Pfad an.</translation>
    </message>
    <message>
        <location filename="../requests/ground.py"/>
        <source>the layer {name!q} has no CRS, so its place is unknown.</source>
        <translation>der Layer {name!q} hat kein KBS, daher ist seine Lage unbekannt.</translation>
    </message>
    <message>
        <location filename="../requests/ground.py"/>
        <source>Set it in the layer&apos;s properties, or save the layer with a CRS (Assign projection).</source>
        <translation>Legen Sie es in den Layereigenschaften fest, oder speichern Sie den Layer mit einem KBS („Projektion zuweisen“).</translation>
    </message>
    <message>
        <location filename="../requests/ground.py"/>
        <source>there is no polygon in it</source>
        <translation>es enthält kein Polygon</translation>
    </message>
    <message>
        <location filename="../requests/helper_request.py"/>
        <source>{helpers} helpers are asked for, and nothing supplies them.</source>
        <translation>{helpers} Helfer sind angefordert, und nichts stellt sie bereit.</translation>
    </message>
    <message>
        <location filename="../requests/helper_request.py"/>
        <source>Choose an {field.engine}, or set {field.helpers} to 0.</source>
        <translation>Wählen Sie {field.engine}, oder setzen Sie {field.helpers} auf 0.</translation>
    </message>
    <message>
        <location filename="../requests/helper_request.py"/>
        <source>{engine!r} is to supply 0 helpers.</source>
        <translation>{engine!r} soll 0 Helfer bereitstellen.</translation>
    </message>
    <message>
        <location filename="../requests/helper_request.py"/>
        <source>Set {field.helpers} to how many are wanted, or leave {field.engine} out.</source>
        <translation>Setzen Sie {field.helpers} auf die gewünschte Anzahl, oder lassen Sie {field.engine} weg.</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>{name!q} can&apos;t be the name of a schema.</source>
        <translation>{name!q} ist als Name eines Schemas nicht möglich.</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>Give letters, digits, _ and -, at most {longest}, such as tile_jobs.</source>
        <translation>Geben Sie Buchstaben, Ziffern, _ und - an, höchstens {longest}, zum Beispiel tile_jobs.</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>{text!q} is not JSON ({reason}).</source>
        <translation>{text!q} ist kein JSON ({reason}).</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>Write an object such as {{&quot;RADIUS&quot;: 100}}.</source>
        <translation>Schreiben Sie ein Objekt, zum Beispiel {{&quot;RADIUS&quot;: 100}}.</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>{text!q} is no JSON object.</source>
        <translation>{text!q} ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>Write one such as {{&quot;RADIUS&quot;: 100}}.</source>
        <translation>Schreiben Sie eines, zum Beispiel {{&quot;RADIUS&quot;: 100}}.</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>{count} of {total} tiles of tile set {name!q}</source>
        <translation>{count} von {total} Kacheln des Kachelsatzes {name!q}</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>{tiles}, cut to {cut}</source>
        <translation>{tiles}, zugeschnitten auf {cut}</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>a job in the background needs a path, as a temporary file would be gone before it is done.</source>
        <translation>ein Auftrag im Hintergrund braucht einen Pfad, denn eine temporäre Datei wäre verschwunden, bevor er fertig ist.</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>Give {field.mosaic} a path, or register tile set {tile_set!r} with an {field.output_folder} for results.</source>
        <translation>Geben Sie für {field.mosaic} einen Pfad an, oder registrieren Sie den Kachelsatz {tile_set!r} mit {field.output_folder}.</translation>
    </message>
    <message>
        <location filename="../requests/kept_secrets.py"/>
        <source>Raster names hold a user name, password or signature, which everybody with access to the job database can read: {count}, such as {name}. Pass these to GDAL in environment variables instead (GDAL_HTTP_USERPWD, GDAL_HTTP_HEADER_FILE), and name the rasters without them.</source>
        <translation>Rasternamen enthalten einen Benutzernamen, ein Passwort oder eine Signatur; jeder mit Zugang zur Auftragsdatenbank kann sie lesen: {count}, zum Beispiel {name}. Übergeben Sie sie GDAL stattdessen in Umgebungsvariablen (GDAL_HTTP_USERPWD, GDAL_HTTP_HEADER_FILE), und nennen Sie die Raster ohne sie.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{moment!q} can&apos;t be used.</source>
        <translation>{moment!q} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give a datetime.datetime.</source>
        <translation>Geben Sie ein datetime.datetime an.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>No QgsApplication has been created</source>
        <translation>Es wurde keine QgsApplication erzeugt</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Processing is not initialized</source>
        <translation>Processing ist nicht initialisiert</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Processing has no provider tilejobs</source>
        <translation>Processing hat keinen Anbieter tilejobs</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{given!q} is not a list of ids.</source>
        <translation>{given!q} ist keine Liste von IDs.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give one such as [&quot;4315&quot;, &quot;43*&quot;], or a pathlib.Path of a file of ids.</source>
        <translation>Geben Sie eine an, zum Beispiel [&quot;4315&quot;, &quot;43*&quot;], oder den pathlib.Path einer Datei mit IDs.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{given!q} is not an id.</source>
        <translation>{given!q} ist keine ID.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give a text or a whole number.</source>
        <translation>Geben Sie einen Text oder eine ganze Zahl an.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{given!q} is not a dictionary.</source>
        <translation>{given!q} ist kein Dictionary.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give one such as {{&quot;RADIUS&quot;: 100}}.</source>
        <translation>Geben Sie eines an, zum Beispiel {{&quot;RADIUS&quot;: 100}}.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>a value can&apos;t be stored ({reason}).</source>
        <translation>ein Wert kann nicht gespeichert werden ({reason}).</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give texts, numbers, booleans, paths, and lists of these; a layer by its path.</source>
        <translation>Geben Sie Texte, Zahlen, Wahrheitswerte, Pfade und Listen davon an; einen Layer durch seinen Pfad.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{given!q} is not the status of a job.</source>
        <translation>{given!q} ist kein Status eines Auftrags.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give one of these: {statuses!l}.</source>
        <translation>Möglich sind: {statuses!l}.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{given!q} is not a number.</source>
        <translation>{given!q} ist keine Zahl.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give seconds, or None to wait without a limit.</source>
        <translation>Geben Sie Sekunden an, oder None, um unbegrenzt zu warten.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{given!q} is not a job number.</source>
        <translation>{given!q} ist keine Auftragsnummer.</translation>
    </message>
    <message>
        <location filename="../requests/layer_fields.py"/>
        <source>{names!l} can&apos;t be used, being longer than {longest} characters or with a character that can&apos;t be stored.</source>
        <translation>{names!l} können nicht verwendet werden, da sie länger als {longest} Zeichen sind oder ein Zeichen enthalten, das nicht gespeichert werden kann.</translation>
    </message>
    <message>
        <location filename="../requests/layer_fields.py"/>
        <source>Choose other names.</source>
        <translation>Wählen Sie andere Namen.</translation>
    </message>
    <message>
        <location filename="../requests/layer_fields.py"/>
        <source>the layer has no field {name!r}{question} It has: {names}.</source>
        <translation>der Layer hat kein Feld {name!r}{question} Vorhanden: {names}.</translation>
    </message>
    <message>
        <location filename="../requests/layer_fields.py"/>
        <source>a feature has no value in field {name!r}.</source>
        <translation>ein Objekt hat keinen Wert im Feld {name!r}.</translation>
    </message>
    <message>
        <location filename="../requests/layer_fields.py"/>
        <source>Fill it in, or leave the feature out.</source>
        <translation>Füllen Sie es aus, oder lassen Sie das Objekt weg.</translation>
    </message>
    <message>
        <location filename="../requests/parquet_rows.py"/>
        <source>{address} can&apos;t be read: neither GDAL nor Python reads Parquet here ({reason}).</source>
        <translation>{address} kann nicht gelesen werden: Hier liest weder GDAL noch Python Parquet ({reason}).</translation>
    </message>
    <message>
        <location filename="../requests/parquet_rows.py"/>
        <source>Install pyarrow for QGIS&apos; Python (python3 -m pip install pyarrow), a QGIS whose GDAL has the driver Parquet, or give a list of the rasters&apos; paths.</source>
        <translation>Installieren Sie pyarrow für das Python von QGIS (python3 -m pip install pyarrow) oder ein QGIS, dessen GDAL den Treiber Parquet hat, oder geben Sie eine Liste der Rasterpfade an.</translation>
    </message>
    <message>
        <location filename="../requests/parquet_rows.py"/>
        <source>{address} can&apos;t be read as Parquet: {reason}.</source>
        <translation>{address} kann nicht als Parquet gelesen werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../requests/queue_request.py"/>
        <source>{name!q} can&apos;t be the name of a job.</source>
        <translation>{name!q} ist als Name eines Auftrags nicht möglich.</translation>
    </message>
    <message>
        <location filename="../requests/queue_request.py"/>
        <source>Give one line of at most {longest} characters.</source>
        <translation>Geben Sie eine Zeile mit höchstens {longest} Zeichen an.</translation>
    </message>
    <message>
        <location filename="../requests/queue_request.py"/>
        <source>nothing is given that could be changed.</source>
        <translation>nichts ist angegeben, was geändert werden könnte.</translation>
    </message>
    <message>
        <location filename="../requests/queue_request.py"/>
        <source>Give {field.priority}, {field.not_before} or {field.job_name}.</source>
        <translation>Geben Sie {field.priority}, {field.not_before} oder {field.job_name} an.</translation>
    </message>
    <message>
        <location filename="../requests/raster_check.py"/>
        <source>{tile_set!r} has changed. {reason} Tiles that need such rasters: {tiles}.</source>
        <translation>{tile_set!r} hat sich geändert. {reason} Kacheln, die solche Raster brauchen: {tiles}.</translation>
    </message>
    <message>
        <location filename="../requests/raster_check.py"/>
        <source>{reason} Tiles that need this or other rasters of the server: {tiles}.</source>
        <translation>{reason} Kacheln, die dieses oder andere Raster des Servers brauchen: {tiles}.</translation>
    </message>
    <message>
        <location filename="../requests/raster_check.py"/>
        <location filename="../tiles/grid_rasters.py"/>
        <source>The raster {path} is not there any more.</source>
        <translation>Das Raster {path} ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <location filename="../requests/recipe_rasters.py"/>
        <source>it has changed. {reason}</source>
        <translation>es hat sich geändert. {reason}</translation>
    </message>
    <message>
        <location filename="../requests/recipe_rasters.py"/>
        <source>{name}, tile set {title!r}: {reason}</source>
        <translation>{name}, Kachelsatz {title!r}: {reason}</translation>
    </message>
    <message>
        <location filename="../requests/recipe_rasters.py"/>
        <source>none of the tiles has a pixel of it</source>
        <translation>keine der Kacheln hat ein Pixel davon</translation>
    </message>
    <message>
        <location filename="../requests/recipe_rasters.py"/>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <location filename="../requests/registration.py"/>
        <source>the layer has no CRS, so its place is unknown.</source>
        <translation>der Layer hat kein KBS, daher ist seine Lage unbekannt.</translation>
    </message>
    <message>
        <location filename="../requests/registration.py"/>
        <source>Set it in the layer&apos;s properties, or save the layer with a CRS (Assign projection), and register again.</source>
        <translation>Legen Sie es in den Layereigenschaften fest, oder speichern Sie den Layer mit einem KBS („Projektion zuweisen“), und registrieren Sie erneut.</translation>
    </message>
    <message>
        <location filename="../requests/registration.py"/>
        <source>feature {feature} (no id in {field_name!r})</source>
        <translation>Objekt {feature} (keine ID in {field_name!r})</translation>
    </message>
    <message>
        <location filename="../requests/registration.py"/>
        <source>{town} (no geometry)</source>
        <translation>{town} (keine Geometrie)</translation>
    </message>
    <message>
        <location filename="../requests/registration.py"/>
        <source>the name is blank.</source>
        <translation>der Name ist leer.</translation>
    </message>
    <message>
        <location filename="../requests/registration.py"/>
        <source>Give the tile set a name.</source>
        <translation>Geben Sie dem Kachelsatz einen Namen.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>{field.tile_ids} ({given!q})</source>
        <translation>{field.tile_ids} ({given!q})</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>{field.town_id} ({given!q})</source>
        <translation>{field.town_id} ({given!q})</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>{field.extent} ({given!q})</source>
        <translation>{field.extent} ({given!q})</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>{field.area} ({given!q})</source>
        <translation>{field.area} ({given!q})</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Tiles are named in several ways: {ways!l}.</source>
        <translation>Kacheln sind auf mehrere Weisen genannt: {ways!l}.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Keep only one of them.</source>
        <translation>Behalten Sie nur eine davon.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>No tiles are named.</source>
        <translation>Es sind keine Kacheln genannt.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Give one of {field.tile_ids} (such as 4315,43*), {field.town_id} (such as 11850), {field.all}, {field.extent} and {field.area}.</source>
        <translation>Geben Sie {field.tile_ids} (zum Beispiel 4315,43*), {field.town_id} (zum Beispiel 11850), {field.all}, {field.extent} oder {field.area} an.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>{given!q} names no tile.</source>
        <translation>{given!q} nennt keine Kachel.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Write ids with commas between.</source>
        <translation>Schreiben Sie IDs mit Kommas dazwischen.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>the file {path!q} names no tile.</source>
        <translation>die Datei {path!q} nennt keine Kachel.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Write one id or pattern into each line.</source>
        <translation>Schreiben Sie in jede Zeile eine ID oder ein Muster.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>the file {path!q} is not UTF-8.</source>
        <translation>die Datei {path!q} ist nicht in UTF-8.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Save it as UTF-8, with one id or pattern in each line.</source>
        <translation>Speichern Sie sie in UTF-8, mit einer ID oder einem Muster in jeder Zeile.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>the file {path!q} can&apos;t be read ({reason}).</source>
        <translation>die Datei {path!q} kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Give the path of a text file after @. An id that begins with @ is written with ? for it.</source>
        <translation>Geben Sie nach @ den Pfad einer Textdatei an. Eine ID, die mit @ beginnt, wird mit ? an dessen Stelle geschrieben.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>there are {patterns} patterns, and may be at most {most}.</source>
        <translation>es sind {patterns} Muster; erlaubt sind höchstens {most}.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Give the ids themselves, or start several jobs.</source>
        <translation>Geben Sie die IDs selbst an, oder starten Sie mehrere Aufträge.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>{field.folder}: left out, as they {why}: {paths}.</source>
        <translation>{field.folder}: weggelassen, da sie {why}: {paths}.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>{field.folder}: subfolders that were not looked into ({field.subfolders} does): {count}.</source>
        <translation>{field.folder}: nicht durchsuchte Unterordner ({field.subfolders} tut es): {count}.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>{field.index}, {field.folder}, {field.raster}, {field.catalog}: none given.</source>
        <translation>{field.index}, {field.folder}, {field.raster}, {field.catalog}: nichts angegeben.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>{field.index}, {field.folder}, {field.raster}, {field.catalog}: {ways!l} given.</source>
        <translation>{field.index}, {field.folder}, {field.raster}, {field.catalog}: {ways!l} angegeben.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Give the edge of a tile in pixels, such as 1000.</source>
        <translation>Geben Sie die Kantenlänge einer Kachel in Pixeln an, zum Beispiel 1000.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Name the field of {field.index} that holds the tile ids.</source>
        <translation>Nennen Sie das Feld von {field.index}, das die Kachel-IDs enthält.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Name the field of {field.towns} that holds the town ids.</source>
        <translation>Nennen Sie das Feld von {field.towns}, das die Ort-IDs enthält.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>can&apos;t be given without {field.resampling}.</source>
        <translation>ist ohne {field.resampling} nicht möglich.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Give {field.resampling} such as bilinear, so that rasters are warped onto one grid.</source>
        <translation>Geben Sie für {field.resampling} zum Beispiel bilinear an, damit Raster auf ein Pixelraster transformiert werden.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Name the tiles in exactly one of these ways.</source>
        <translation>Nennen Sie die Kacheln auf genau eine dieser Weisen.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>nothing is given.</source>
        <translation>nichts ist angegeben.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>layer {layer!q} comes from {provider}, which GDAL can&apos;t read tile by tile.</source>
        <translation>der Layer {layer!q} kommt von {provider}; GDAL kann ihn nicht Kachel für Kachel lesen.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Save it as a GeoTIFF, and give that.</source>
        <translation>Speichern Sie ihn als GeoTIFF, und geben Sie dieses an.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>tile ids can&apos;t hold a comma, which stands between them in {field.tile_ids}: {ids!l}.</source>
        <translation>Kachel-IDs können kein Komma enthalten, da es sie in {field.tile_ids} trennt: {ids!l}.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Rename these tiles.</source>
        <translation>Benennen Sie diese Kacheln um.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Pairs of rasters that overlap by more than {collar} rows and columns: {count}. The largest overlap is that of {first} and {second}: {width} x {height} pixels, {percent} % of the smaller one. There, a job uses the raster of the tile that it runs, or the first of several in the set.</source>
        <translation>Rasterpaare, die sich um mehr als {collar} Zeilen und Spalten überlappen: {count}. Die größte Überlappung ist die von {first} und {second}: {width} x {height} Pixel, {percent} % des kleineren. Dort verwendet ein Auftrag das Raster der Kachel, die er rechnet, oder das erste von mehreren im Satz.</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>The job is paused since {time}. Resume it with {call.resumejob}.</source>
        <translation>Der Auftrag ist seit {time} angehalten. Setzen Sie ihn mit {call.resumejob} fort.</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>The job is waiting until {time}.</source>
        <translation>Der Auftrag wartet bis {time}.</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>The job is waiting for a worker, and none is running.</source>
        <translation>Der Auftrag wartet auf einen Worker, und keiner läuft.</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>No worker can run the job ({workers} running).</source>
        <translation>Kein Worker kann den Auftrag ausführen ({workers} laufen).</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>The job is waiting for a worker ({workers} running).</source>
        <translation>Der Auftrag wartet auf einen Worker ({workers} laufen).</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>{runner} declined it: {reason}</source>
        <translation>{runner} hat ihn abgelehnt: {reason}</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>Job {job} is waiting for its former runner {runner} to release it.</source>
        <translation>Auftrag {job} wartet darauf, dass sein früherer Runner {runner} ihn freigibt.</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>Job {job} is waiting for its former runner {runner}, which is still active, to release it.</source>
        <translation>Auftrag {job} wartet darauf, dass sein früherer Runner {runner}, der noch aktiv ist, ihn freigibt.</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>Job {job}: its runner {runner} has given no sign of life for {silence} s. After {limit} s the next worker takes the job over.</source>
        <translation>Auftrag {job}: Sein Runner {runner} hat seit {silence} s kein Lebenszeichen gegeben. Nach {limit} s übernimmt der nächste Worker den Auftrag.</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>Waiting for the job database to come back</source>
        <translation>Es wird auf die Rückkehr der Auftragsdatenbank gewartet</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>The job database is back after {seconds} s.</source>
        <translation>Die Auftragsdatenbank ist nach {seconds} s zurück.</translation>
    </message>
    <message>
        <location filename="../run/delete_jobs.py"/>
        <source>Job {job} would be deleted.</source>
        <translation>Auftrag {job} würde gelöscht.</translation>
    </message>
    <message>
        <location filename="../run/delete_jobs.py"/>
        <source>Job {job} was not deleted: its runner has not left it yet.</source>
        <translation>Auftrag {job} wurde nicht gelöscht: Sein Runner hat ihn noch nicht verlassen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../run/delete_jobs.py"/>
        <source>With {count} files: {files}.</source>
        <translation>
            <numerusform>Mit {count} Datei: {files}.</numerusform>
            <numerusform>Mit {count} Dateien: {files}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/delete_jobs.py"/>
        <source>Kept, since job {job} did not write them or they have changed: {files}.</source>
        <translation>Behalten, da Auftrag {job} sie nicht geschrieben hat oder sie sich geändert haben: {files}.</translation>
    </message>
    <message>
        <location filename="../run/delete_jobs.py"/>
        <source>{path} could not be deleted: {reason}.</source>
        <translation>{path} konnte nicht gelöscht werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../run/edge_water.py"/>
        <source>No catchment of the job&apos;s ground reaches beyond the tile set.</source>
        <translation>Kein Einzugsgebiet auf dem Gelände des Auftrags reicht über den Kachelsatz hinaus.</translation>
    </message>
    <message>
        <location filename="../run/edge_water.py"/>
        <source>Of the job&apos;s ground, {percent:.3g} % has a catchment that reaches the edge of the tile set and may go on beyond it. More water may flow there than was computed: register tiles upstream as well where that matters.</source>
        <translation>Auf {percent:.3g} % des Geländes des Auftrags reicht das Einzugsgebiet bis an den Rand des Kachelsatzes und vielleicht darüber hinaus. Dort kann mehr Wasser fließen als berechnet: Wo das wichtig ist, sind auch die Kacheln oberhalb zu registrieren.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Job {job} was paused.</source>
        <translation>Auftrag {job} wurde angehalten.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Resume it with {call.resumejob}; a worker then goes on with it.</source>
        <translation>Setzen Sie ihn mit {call.resumejob} fort; dann macht ein Worker damit weiter.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Job {job} is left to the next worker: the hours of this one are over.</source>
        <translation>Auftrag {job} bleibt dem nächsten Worker: Die Zeiten dieses Workers sind vorbei.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Job {job} has not ended after {seconds:g} s. {state}</source>
        <translation>Auftrag {job} ist nach {seconds:g} s nicht beendet. {state}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{recipe} was stopped: it took longer than {allowed:g} s, which is the time limit per tile.</source>
        <translation>{recipe} wurde angehalten: Es dauerte länger als {allowed:g} s, das Zeitlimit je Kachel.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>It ended after {taken:.1f} s.</source>
        <translation>Es endete nach {taken:.1f} s.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>the job needs at least {needed} in the folder {folder} while it runs, and {free} are free.</source>
        <translation>der Auftrag braucht während der Ausführung mindestens {needed} im Ordner {folder}, und {free} sind frei.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Make room there, or choose a folder on another disk.</source>
        <translation>Schaffen Sie dort Platz, oder wählen Sie einen Ordner auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The recipe {recipe!r} can&apos;t be run here. {reason}</source>
        <translation>Das Rezept {recipe!r} kann hier nicht ausgeführt werden. {reason}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The job was started by {whose}, who is not trusted here. {reason}</source>
        <translation>Der Auftrag wurde von {whose} gestartet; diesem Benutzer wird hier nicht vertraut. {reason}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Start it from the QGIS profile of the worker, name the folder in the worker&apos;s setting tile_jobs/output_folders, or the user in tile_jobs/trusted_users.</source>
        <translation>Starten Sie ihn aus dem QGIS-Profil des Workers, nennen Sie den Ordner in der Einstellung tile_jobs/output_folders des Workers, oder den Benutzer in tile_jobs/trusted_users.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>database user {user!r}</source>
        <translation>dem Datenbankbenutzer {user!r}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>an unknown user</source>
        <translation>einem unbekannten Benutzer</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{host} does not give the job&apos;s raster {example!r} here: {reason}.</source>
        <translation>{host} gibt das Raster {example!r} des Auftrags hier nicht heraus: {reason}.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Look at the network, and whether this worker may read from the server.</source>
        <translation>Prüfen Sie das Netzwerk und ob dieser Worker vom Server lesen darf.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Check that the folder is mounted and that this worker&apos;s user may read it.</source>
        <translation>Prüfen Sie, ob der Ordner eingehängt ist und der Benutzer dieses Workers ihn lesen darf.</translation>
    </message>
    <message numerus="yes">
        <location filename="../run/errors.py"/>
        <source>In {folder!r}, none of the job&apos;s {count} rasters can be read here, such as {example!r}.</source>
        <translation>
            <numerusform>Das Raster des Auftrags in {folder!r} kann hier nicht gelesen werden: {example!r}.</numerusform>
            <numerusform>Keines der {count} Raster des Auftrags in {folder!r} kann hier gelesen werden, zum Beispiel {example!r}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The job&apos;s results can&apos;t be written here. {reason}</source>
        <translation>Die Ergebnisse des Auftrags können hier nicht geschrieben werden. {reason}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Tile Jobs is {here} here and {there} where the job is run.</source>
        <translation>Tile Jobs ist hier {here} und dort, wo der Auftrag ausgeführt wird, {there}.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Install the same release on all computers.</source>
        <translation>Installieren Sie auf allen Rechnern dieselbe Version.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The recipe&apos;s model is not the one with which the job is run.</source>
        <translation>Das Modell des Rezepts ist nicht das, mit dem der Auftrag ausgeführt wird.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Copy the model&apos;s file from there into this worker&apos;s QGIS profile.</source>
        <translation>Kopieren Sie die Datei des Modells von dort in das QGIS-Profil dieses Workers.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{differences}, and the recipe gives other pixels.</source>
        <translation>{differences}, und das Rezept liefert andere Pixel.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The recipe gives other pixels here than where the job is run, although QGIS, GDAL and SAGA have the same versions: other libraries or processors, it seems.</source>
        <translation>Das Rezept liefert hier andere Pixel als dort, wo der Auftrag ausgeführt wird, obwohl QGIS, GDAL und SAGA dieselben Versionen haben: Vermutlich sind es andere Bibliotheken oder Prozessoren.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{differences}, and a trial can&apos;t show that the recipe gives the same pixels.</source>
        <translation>{differences}, und ein Versuch kann nicht zeigen, ob das Rezept dieselben Pixel liefert.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{folder!r} here is not the folder where the job is run. {reason}</source>
        <translation>{folder!r} ist hier nicht der Ordner, in dem der Auftrag ausgeführt wird. {reason}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Mount the share here under the same path, or say in the setting tile_jobs/path_map where it is mounted.</source>
        <translation>Hängen Sie die Freigabe hier unter demselben Pfad ein, oder geben Sie in der Einstellung tile_jobs/path_map an, wo sie eingehängt ist.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The runner {runner} has not answered.</source>
        <translation>Der Runner {runner} hat nicht geantwortet.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{field.job_ids}, {field.before}: neither is given.</source>
        <translation>{field.job_ids}, {field.before}: keines von beiden ist angegeben.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Name jobs by their numbers, such as 12,15, or give the date and time before which the jobs ended.</source>
        <translation>Nennen Sie Aufträge durch ihre Nummern, zum Beispiel 12,15, oder geben Sie Datum und Uhrzeit an, vor denen die Aufträge endeten.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{wrong} can&apos;t be used.</source>
        <translation>{wrong} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Give whole numbers with commas between, such as 12,15.</source>
        <translation>Geben Sie ganze Zahlen mit Kommas dazwischen an, zum Beispiel 12,15.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{job_id} ({status})</source>
        <translation>{job_id} ({status})</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>there is no job {jobs!l}. Look the numbers up with {call.listjobs}.</source>
        <translation>es gibt keinen Auftrag {jobs!l}. {call.listjobs} zeigt die Nummern.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>not ended: job {jobs!l}. Cancel it with {call.canceljob} first.</source>
        <translation>nicht beendet: Auftrag {jobs!l}. Brechen Sie ihn zuerst mit {call.canceljob} ab.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>qgis_process uses the profile &apos;default&apos;, and not {profile!r}, which this QGIS was started with.</source>
        <translation>qgis_process verwendet das Profil &apos;default&apos; und nicht {profile!r}, mit dem dieses QGIS gestartet wurde.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The connection {connection!r} needs QGIS&apos; master password, which only this process knows.</source>
        <translation>Die Verbindung {connection!r} braucht das Master-Passwort von QGIS, das nur dieser Prozess kennt.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The recipe {recipe!r} needs {missing}, which qgis_process does not have.</source>
        <translation>Das Rezept {recipe!r} braucht {missing}; das hat qgis_process nicht.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Save models and scripts in the profile instead of the project, and enable the plugins they need.</source>
        <translation>Speichern Sie Modelle und Skripte im Profil statt im Projekt, und aktivieren Sie die Plugins, die sie brauchen.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>No process of its own can be started. {reason}</source>
        <translation>Es kann kein eigener Prozess gestartet werden. {reason}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{helpers} can&apos;t be used: the setting {setting} allows {most}.</source>
        <translation>{helpers} sind nicht möglich: Die Einstellung {setting} erlaubt {most}.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Ask for fewer, or change the setting in QGIS (Options, Advanced).</source>
        <translation>Fordern Sie weniger an, oder ändern Sie die Einstellung in QGIS (Optionen, Erweitert).</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>helpers on other computers can&apos;t reach the local database.</source>
        <translation>Helfer auf anderen Rechnern erreichen die lokale Datenbank nicht.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Use {field.connection} of a database on a server, or leave {field.engine}.</source>
        <translation>Verwenden Sie {field.connection} einer Datenbank auf einem Server, oder lassen Sie {field.engine} weg.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>the job can&apos;t go on in the background. {reason}</source>
        <translation>der Auftrag kann nicht im Hintergrund weiterlaufen. {reason}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Choose {field.run}=0 to wait for the job, or {field.run}=2 and start a worker yourself ({call.runworker}).</source>
        <translation>Wählen Sie {field.run}=0, um auf den Auftrag zu warten, oder {field.run}=2, und starten Sie selbst einen Worker ({call.runworker}).</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>the job is to be run here at once, and not before {time}.</source>
        <translation>der Auftrag soll hier sofort ausgeführt werden und nicht vor {time}.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Choose {field.run}=1 or 2, or leave {field.not_before} empty.</source>
        <translation>Wählen Sie {field.run}=1 oder 2, oder lassen Sie {field.not_before} leer.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Rasters of tile set {tile_set!r} have changed since its water was followed.</source>
        <translation>Raster des Kachelsatzes {tile_set!r} haben sich geändert, seit sein Wasser verfolgt wurde.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Retry the job once all rasters are as they should be.</source>
        <translation>Wiederholen Sie den Auftrag, sobald alle Raster so sind, wie sie sein sollen.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>What the recipe takes of the water of tile set {tile_set!r} is not known here: this computer sees other rasters, or the user who has found it is not trusted here.</source>
        <translation>Was das Rezept vom Wasser des Kachelsatzes {tile_set!r} braucht, ist hier nicht bekannt: Dieser Rechner sieht andere Raster, oder dem Benutzer, der es gefunden hat, wird hier nicht vertraut.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{recipe} needs one window over the whole tile set. {told} {size}</source>
        <translation>{recipe} braucht ein Fenster über den ganzen Kachelsatz. {told} {size}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{recipe} needs one window over the whole tile set. {told} {steps} {size}</source>
        <translation>{recipe} braucht ein Fenster über den ganzen Kachelsatz. {told} {steps} {size}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>That window would need about {gigabytes:.1f} GB of memory and have {times:.3g} times the pixels of the job&apos;s tiles.</source>
        <translation>Dieses Fenster bräuchte etwa {gigabytes:.1f} GB Arbeitsspeicher und hätte das {times:.3g}-Fache der Pixel der Kacheln des Auftrags.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Give {field.halo}, such as 100, to run it all the same: what lies farther away is then ignored, and seams remain.</source>
        <translation>Geben Sie {field.halo} an, etwa 100, um es trotzdem zu berechnen: Was weiter entfernt liegt, wird dann ignoriert, und Nähte bleiben.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{recipe} depends on the terrain up to {distance:.12g} map units away, and windows with a halo of {halo} pixels need more memory or time than there is.</source>
        <translation>{recipe} hängt vom Gelände bis {distance:.12g} Karteneinheiten entfernt ab, und Fenster mit einer Randzone von {halo} Pixeln brauchen mehr Speicher oder Zeit als vorhanden.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{parameter} is {given!q}. {too_much}</source>
        <translation>{parameter} ist {given!q}. {too_much}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{parameter} is empty. {too_much}</source>
        <translation>{parameter} ist leer. {too_much}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Give {parameter}: {fitting:.12g} or less can be run here.</source>
        <translation>Geben Sie {parameter} an: Bis {fitting:.12g} kann hier gerechnet werden.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Give {field.halo}; what lies farther away is then ignored.</source>
        <translation>Geben Sie {field.halo} an; was weiter entfernt liegt, bleibt dann unberücksichtigt.</translation>
    </message>
    <message>
        <location filename="../run/estimate/disk_use.py"/>
        <source>The folder {folder} may be too small: the job is thought to need about {needed} there while it runs, and {free} are free.</source>
        <translation>Der Ordner {folder} ist womöglich zu klein: Der Auftrag braucht dort während der Ausführung voraussichtlich etwa {needed}, und {free} sind frei.</translation>
    </message>
    <message>
        <location filename="../run/estimate/job_estimate.py"/>
        <source>Tiles: {tiles}, blocks: {blocks}, {halo}, {time}. Disk: {running} while it runs, {end} at its end, {free} free. Memory: {memory}.</source>
        <translation>Kacheln: {tiles}, Blöcke: {blocks}, {halo}, {time}. Plattenplatz: {running} während der Ausführung, {end} am Ende, {free} frei. Arbeitsspeicher: {memory}.</translation>
    </message>
    <message>
        <location filename="../run/estimate/job_estimate.py"/>
        <source>{tiles} ({kept} of them taken from earlier jobs)</source>
        <translation>{tiles} (davon {kept} von früheren Aufträgen übernommen)</translation>
    </message>
    <message>
        <location filename="../run/estimate/job_estimate.py"/>
        <source>a halo that is yet to be measured</source>
        <translation>Randzone noch zu messen</translation>
    </message>
    <message numerus="yes">
        <location filename="../run/estimate/job_estimate.py"/>
        <source>halo: {count} pixels</source>
        <translation>
            <numerusform>Randzone: {count} Pixel</numerusform>
            <numerusform>Randzone: {count} Pixel</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/estimate/job_estimate.py"/>
        <source>time unknown: no job of this recipe has been complete yet</source>
        <translation>Zeit unbekannt: noch kein Auftrag mit diesem Rezept wurde abgeschlossen</translation>
    </message>
    <message>
        <location filename="../run/estimate/job_estimate.py"/>
        <source>about {seconds} ({least} to {most}) by {basis}</source>
        <translation>etwa {seconds} ({least} bis {most}) nach {basis}</translation>
    </message>
    <message>
        <location filename="../run/estimate_job.py"/>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <location filename="../run/estimate_job.py"/>
        <source>one tile tried</source>
        <translation>einer zur Probe gerechneten Kachel</translation>
    </message>
    <message>
        <location filename="../run/estimate_job.py"/>
        <source>job {job} of this recipe</source>
        <translation>Auftrag {job} mit diesem Rezept</translation>
    </message>
    <message>
        <location filename="../run/estimate_job.py"/>
        <source>job {job} of this recipe with other parameters</source>
        <translation>Auftrag {job} mit diesem Rezept und anderen Parametern</translation>
    </message>
    <message>
        <location filename="../run/files/publication.py"/>
        <location filename="../terrain/errors.py"/>
        <source>{path} can&apos;t be written: {reason}.</source>
        <translation>{path} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../run/files/publication.py"/>
        <source>The results of job {job} can&apos;t be brought to the disk: {reason}.</source>
        <translation>Die Ergebnisse von Auftrag {job} können nicht auf den Datenträger gebracht werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../run/files/publication.py"/>
        <source>{path} is a folder or a device, and no file can take its place.</source>
        <translation>{path} ist ein Ordner oder ein Gerät; keine Datei kann an dessen Stelle treten.</translation>
    </message>
    <message>
        <location filename="../run/files/publication.py"/>
        <source>Choose another file for the mosaic.</source>
        <translation>Wählen Sie eine andere Datei für das Mosaik.</translation>
    </message>
    <message>
        <location filename="../run/helper.py"/>
        <source>{helper}: {reason}</source>
        <translation>{helper}: {reason}</translation>
    </message>
    <message>
        <location filename="../run/helper.py"/>
        <source>{helper} helps with {lanes} lanes.</source>
        <translation>{helper} hilft mit {lanes} Spuren.</translation>
    </message>
    <message>
        <location filename="../run/helper.py"/>
        <source>{helper} can&apos;t help: {reason}</source>
        <translation>{helper} kann nicht helfen: {reason}</translation>
    </message>
    <message>
        <location filename="../run/helper.py"/>
        <source>Nothing could be recorded of tile {tile_id!r}: {reason}</source>
        <translation>Zu Kachel {tile_id!r} konnte nichts festgehalten werden: {reason}</translation>
    </message>
    <message>
        <location filename="../run/helper.py"/>
        <source>{helper} has left. Blocks that it has run: {blocks}</source>
        <translation>{helper} ist gegangen. Gerechnete Blöcke: {blocks}</translation>
    </message>
    <message>
        <location filename="../run/helper_fit.py"/>
        <source>The runner&apos;s own folder is not in it.</source>
        <translation>Der eigene Ordner des Runners ist nicht darin.</translation>
    </message>
    <message>
        <location filename="../run/helper_fit.py"/>
        <source>The runner can&apos;t read there what is written here.</source>
        <translation>Der Runner kann dort nicht lesen, was hier geschrieben wird.</translation>
    </message>
    <message>
        <location filename="../run/helper_supply.py"/>
        <source>{engine}: helpers of an earlier runner are kept: {ids}</source>
        <translation>{engine}: Helfer eines früheren Runners werden behalten: {ids}</translation>
    </message>
    <message>
        <location filename="../run/helper_supply.py"/>
        <source>{engine}: helpers asked for: {count}, with {lanes} lanes and {memory} MB each. They are: {ids}</source>
        <translation>{engine}: angeforderte Helfer: {count}, mit je {lanes} Spuren und {memory} MB. Es sind: {ids}</translation>
    </message>
    <message>
        <location filename="../run/helper_supply.py"/>
        <source>The job goes on without helpers. {reason}</source>
        <translation>Der Auftrag läuft ohne Helfer weiter. {reason}</translation>
    </message>
    <message>
        <location filename="../run/helper_supply.py"/>
        <source>there is no such engine.</source>
        <translation>es gibt keine solche Engine.</translation>
    </message>
    <message>
        <location filename="../run/helper_supply.py"/>
        <source>Helpers could not be taken back, and end by themselves. {reason}</source>
        <translation>Helfer konnten nicht zurückgenommen werden und enden von selbst. {reason}</translation>
    </message>
    <message>
        <location filename="../run/helper_supply.py"/>
        <source>which is no whole number</source>
        <translation>was keine ganze Zahl ist</translation>
    </message>
    <message>
        <location filename="../run/job_inputs.py"/>
        <source>{tile_set!r} was registered again after job {job} was started.</source>
        <translation>{tile_set!r} wurde nach dem Start von Auftrag {job} erneut registriert.</translation>
    </message>
    <message>
        <location filename="../run/job_inputs.py"/>
        <source>tile set {tile_set!r} has no tile {tile_id!r}.</source>
        <translation>der Kachelsatz {tile_set!r} hat keine Kachel {tile_id!r}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../run/kept/taking.py"/>
        <source>{count} of {total} tiles were computed by job {job} and are taken from there.</source>
        <translation>
            <numerusform>1 von {total} Kacheln wurde von Auftrag {job} gerechnet und wird von dort übernommen.</numerusform>
            <numerusform>{count} von {total} Kacheln wurden von Auftrag {job} gerechnet und werden von dort übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/lanes/block_work.py"/>
        <source>{path} takes no files: {reason}.</source>
        <translation>{path} nimmt keine Dateien an: {reason}.</translation>
    </message>
    <message>
        <location filename="../run/lanes/block_work.py"/>
        <source>Run without unusable neighbours: {rasters}. Retry job runs it again with all of them.</source>
        <translation>Ohne unbrauchbare Nachbarn gerechnet: {rasters}. „Auftrag wiederholen“ rechnet noch einmal mit allen.</translation>
    </message>
    <message>
        <location filename="../run/lanes/block_work.py"/>
        <source>The results can&apos;t be kept in {path}: {reason}.</source>
        <translation>Die Ergebnisse können in {path} nicht aufbewahrt werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../run/lanes/bound_recipe.py"/>
        <source>The time limit stops {steps} only if they respond to being cancelled: {reason} Otherwise a tile that takes too long fails once they have ended.</source>
        <translation>Das Zeitlimit hält {steps} nur an, wenn sie auf einen Abbruch reagieren: {reason} Sonst schlägt eine Kachel, die zu lange dauert, erst fehl, wenn sie geendet haben.</translation>
    </message>
    <message>
        <location filename="../run/lanes/bound_recipe.py"/>
        <source>{recipe} ended without an error but made no {output}.</source>
        <translation>{recipe} endete ohne Fehler, erzeugte aber kein {output}.</translation>
    </message>
    <message>
        <location filename="../run/lanes/bound_recipe.py"/>
        <source>{recipe} can&apos;t be prepared; the log tells why.</source>
        <translation>{recipe} kann nicht vorbereitet werden; das Protokoll nennt den Grund.</translation>
    </message>
    <message>
        <location filename="../run/lanes/lanes.py"/>
        <source>{title}: a lane gave up: {reason}</source>
        <translation>{title}: eine Spur hat aufgegeben: {reason}</translation>
    </message>
    <message>
        <location filename="../run/lanes/lanes.py"/>
        <source>{title}, lane {lane} of {lanes}</source>
        <translation>{title}, Spur {lane} von {lanes}</translation>
    </message>
    <message>
        <location filename="../run/lanes/process_run.py"/>
        <source>{recipe} ended with exit code {code}.</source>
        <translation>{recipe} endete mit Exit-Code {code}.</translation>
    </message>
    <message>
        <location filename="../run/lanes/progress.py"/>
        <source>{ended} of {total} tiles</source>
        <translation>{ended} von {total} Kacheln</translation>
    </message>
    <message>
        <location filename="../run/lanes/progress.py"/>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <location filename="../run/lanes/result_grids.py"/>
        <source>{recipe} made a {output} that can&apos;t be read: {reason}</source>
        <translation>{recipe} erzeugte {output}, das nicht gelesen werden kann: {reason}</translation>
    </message>
    <message>
        <location filename="../run/lanes/result_grids.py"/>
        <source>{width} x {height} pixels</source>
        <translation>{width} x {height} Pixel</translation>
    </message>
    <message>
        <location filename="../run/lanes/result_grids.py"/>
        <source>pixels of {width:.12g} x {height:.12g}, as the tile set</source>
        <translation>Pixel von {width:.12g} x {height:.12g} wie der Kachelsatz</translation>
    </message>
    <message>
        <location filename="../run/lanes/result_grids.py"/>
        <source>no north-up grid</source>
        <translation>kein nach Norden ausgerichtetes Pixelraster</translation>
    </message>
    <message>
        <location filename="../run/lanes/result_grids.py"/>
        <source>pixels of {width:.12g} x {height:.12g} that lie beside those of the tile set</source>
        <translation>Pixel von {width:.12g} x {height:.12g}, die neben denen des Kachelsatzes liegen</translation>
    </message>
    <message>
        <location filename="../run/lanes/result_grids.py"/>
        <source>pixels of {width:.12g} x {height:.12g}</source>
        <translation>Pixel von {width:.12g} x {height:.12g}</translation>
    </message>
    <message>
        <location filename="../run/lanes/time_limit.py"/>
        <source>The recipe&apos;s parameters can&apos;t be passed on a command line.</source>
        <translation>Die Parameter des Rezepts können nicht auf einer Befehlszeile übergeben werden.</translation>
    </message>
    <message>
        <location filename="../run/lanes/time_limit.py"/>
        <source>Another process would not know the water of the tile set.</source>
        <translation>Ein anderer Prozess würde das Wasser des Kachelsatzes nicht kennen.</translation>
    </message>
    <message>
        <location filename="../run/lanes/time_limit.py"/>
        <source>Another process would not know the latitude of the tile set.</source>
        <translation>Ein anderer Prozess würde die geografische Breite des Kachelsatzes nicht kennen.</translation>
    </message>
    <message>
        <location filename="../run/phases/job_phases.py"/>
        <source>{phase}: {seconds:.1f} s</source>
        <translation>{phase}: {seconds:.1f} s</translation>
    </message>
    <message numerus="yes">
        <location filename="../run/phases/job_phases.py"/>
        <source>{text} on {count} lanes</source>
        <translation>
            <numerusform>{text} auf {count} Spur</numerusform>
            <numerusform>{text} auf {count} Spuren</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/prepare_drainage.py"/>
        <source>Drainage of {tile_set}</source>
        <translation>Entwässerung von {tile_set}</translation>
    </message>
    <message>
        <location filename="../run/prepare_drainage.py"/>
        <source>Waiting for another process that follows the same water</source>
        <translation>Warten auf einen anderen Prozess, der dasselbe Wasser verfolgt</translation>
    </message>
    <message>
        <location filename="../run/prepare_drainage.py"/>
        <source>Tile set {tile_set!r} has pixels of {width:.12g} x {height:.12g} map units; water can be followed on square ones only.</source>
        <translation>Der Kachelsatz {tile_set!r} hat Pixel von {width:.12g} x {height:.12g} Karteneinheiten; Wasser kann nur auf quadratischen verfolgt werden.</translation>
    </message>
    <message>
        <location filename="../run/prepare_drainage.py"/>
        <source>Register its rasters with a grid of square pixels ({field.pixel_size}).</source>
        <translation>Registrieren Sie seine Raster mit einem Gitter aus quadratischen Pixeln ({field.pixel_size}).</translation>
    </message>
    <message>
        <location filename="../run/processes/elsewhere.py"/>
        <source>Enable the plugin there: `qgis_process plugins enable tile_job_plugin`.</source>
        <translation>Aktivieren Sie das Plugin dort: `qgis_process plugins enable tile_job_plugin`.</translation>
    </message>
    <message>
        <location filename="../run/processes/elsewhere.py"/>
        <source>`qgis_process list` failed: {reason}</source>
        <translation>`qgis_process list` ist fehlgeschlagen: {reason}</translation>
    </message>
    <message>
        <location filename="../run/processes/worker_process.py"/>
        <source>Its log can&apos;t be written: {reason}.</source>
        <translation>Sein Protokoll kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../run/processes/worker_process.py"/>
        <source>qgis_process was found neither beside {own} nor on PATH.</source>
        <translation>qgis_process wurde weder neben {own} noch in PATH gefunden.</translation>
    </message>
    <message>
        <location filename="../run/result_keeping.py"/>
        <source>The results of job {job} are not kept for later jobs: {reason}</source>
        <translation>Die Ergebnisse von Auftrag {job} werden nicht für spätere Aufträge aufgehoben: {reason}</translation>
    </message>
    <message>
        <location filename="../run/result_keeping.py"/>
        <source>Kept results that are beyond the limit could not be removed: {reason}</source>
        <translation>Aufgehobene Ergebnisse jenseits der Grenze konnten nicht entfernt werden: {reason}</translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>The mosaic is cut to {cut}.</source>
        <translation>Das Mosaik wird auf {cut} zugeschnitten.</translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>Following water across the tile set</source>
        <translation>Wasser wird durch den Kachelsatz verfolgt</translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>Measuring the halo</source>
        <translation>Randzone wird gemessen</translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>Tiles whose heights can&apos;t be read, and whose shadows may therefore be missing: {tiles}. {reason}</source>
        <translation>Kacheln, deren Höhen nicht gelesen werden können und deren Schatten deshalb fehlen können: {tiles}. {reason}</translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>Comparing results where tiles meet</source>
        <translation>Ergebnisse werden an den Kachelgrenzen verglichen</translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>Writing the mosaic</source>
        <translation>Mosaik wird geschrieben</translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>Drawing the map tiles</source>
        <translation>Kartenkacheln werden gezeichnet</translation>
    </message>
    <message>
        <location filename="../run/seams/declared_halo.py"/>
        <source>Results follow from the water of the whole tile set, not from the pixels around a tile. A halo of 1 pixel is enough to compare them.</source>
        <translation>Die Ergebnisse folgen aus dem Wasser des ganzen Kachelsatzes, nicht aus den Pixeln um eine Kachel. Eine Randzone von 1 Pixel genügt, um sie zu vergleichen.</translation>
    </message>
    <message>
        <location filename="../run/seams/declared_halo.py"/>
        <source>Ground between {lowest:g} and {highest:g} can cast shadows {distance:g} map units long: halo {halo} pixels.</source>
        <translation>Gelände zwischen {lowest:g} und {highest:g} kann {distance:g} Karteneinheiten lange Schatten werfen: Randzone {halo} Pixel.</translation>
    </message>
    <message>
        <location filename="../run/seams/declared_halo.py"/>
        <source>Results depend on the terrain up to {distance:g} map units away ({parameter} {limit:g}): halo {halo} pixels.</source>
        <translation>Die Ergebnisse hängen vom Gelände bis {distance:g} Karteneinheiten entfernt ab ({parameter} {limit:g}): Randzone {halo} Pixel.</translation>
    </message>
    <message>
        <location filename="../run/seams/differences.py"/>
        <source>up to {largest} in {output}</source>
        <translation>bis zu {largest} in {output}</translation>
    </message>
    <message>
        <location filename="../run/seams/differences.py"/>
        <source>up to {largest} in {output}, whose values are {least} to {most}</source>
        <translation>bis zu {largest} in {output}, dessen Werte von {least} bis {most} reichen</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>The halo could not be measured: {why}. Using {halo} pixels.</source>
        <translation>Die Randzone konnte nicht gemessen werden: {why}. Verwendet werden {halo} Pixel.</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>The halo could not be measured: the results of no sample depend on neighbouring pixels, which flat samples would not show. Using {halo} pixels.</source>
        <translation>Die Randzone konnte nicht gemessen werden: In keiner Probe hängen die Ergebnisse von Nachbarpixeln ab, was flache Proben nicht zeigen würden. Verwendet werden {halo} Pixel.</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>Measured halo: {halo} pixels. Results depend on pixels up to {reach} away.</source>
        <translation>Gemessene Randzone: {halo} Pixel. Die Ergebnisse hängen von bis zu {reach} Pixel entfernten Pixeln ab.</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>{told} {follows}</source>
        <translation>{told} {follows}</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>Steps that need one window: {steps}.</source>
        <translation>Schritte, die ein einziges Fenster brauchen: {steps}.</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>the sample tiles hold only nodata</source>
        <translation>die Probekacheln enthalten nur NoData</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>the rasters of all sample tiles are unusable, as the errors of these tiles say</source>
        <translation>die Raster aller Probekacheln sind unbrauchbar, wie die Fehler dieser Kacheln sagen</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>the recipe fails on all samples</source>
        <translation>das Rezept schlägt auf allen Proben fehl</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>The halo could not be measured within {seconds:g} s.</source>
        <translation>Die Randzone konnte nicht innerhalb von {seconds:g} s gemessen werden.</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>No halo is wide enough for this recipe: its results change however large a window is, {differing}.</source>
        <translation>Keine Randzone ist breit genug für dieses Rezept: Seine Ergebnisse ändern sich, wie groß ein Fenster auch ist, {differing}.</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>All tiles are therefore run as one window over the whole tile set ({width} x {height} pixels).</source>
        <translation>Alle Kacheln werden deshalb als ein Fenster über den ganzen Kachelsatz gerechnet ({width} x {height} Pixel).</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>All tiles are run as one window with a halo of {halo} pixels. It has no seams, but pixels further away are ignored: the whole tile set would need about {gigabytes:.1f} GB of memory.</source>
        <translation>Alle Kacheln werden als ein Fenster mit einer Randzone von {halo} Pixeln gerechnet. Es hat keine Nähte, doch weiter entfernte Pixel bleiben unberücksichtigt: Der ganze Kachelsatz würde etwa {gigabytes:.1f} GB Arbeitsspeicher brauchen.</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>Using {halo} pixels; seams will remain, as one window over the whole tile set would need about {gigabytes:.1f} GB of memory.</source>
        <translation>Verwendet werden {halo} Pixel; Nähte werden bleiben, denn ein Fenster über den ganzen Kachelsatz würde etwa {gigabytes:.1f} GB Arbeitsspeicher brauchen.</translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>{output} at {x:.12g}, {y:.12g}, between tiles {first} and {second}</source>
        <translation>{output} bei {x:.12g}, {y:.12g}, zwischen den Kacheln {first} und {second}</translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>Seam error of {output}: largest {largest:.6g}, mean {mean:.6g}</source>
        <translation>Nahtfehler von {output}: größter {largest:.6g}, mittlerer {mean:.6g}</translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>{text}; {holes}</source>
        <translation>{text}; {holes}</translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>{text} ({place})</source>
        <translation>{text} ({place})</translation>
    </message>
    <message numerus="yes">
        <location filename="../run/seams/seam_differences.py"/>
        <source>{count} pixels are nodata in one of two results</source>
        <translation>
            <numerusform>{count} Pixel ist in einem von zwei Ergebnissen NoData</numerusform>
            <numerusform>{count} Pixel sind in einem von zwei Ergebnissen NoData</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>The mosaic has seams: with a halo of {halo} pixels, results differ by {differences} where tiles meet.</source>
        <translation>Das Mosaik hat Nähte: Mit einer Randzone von {halo} Pixeln unterscheiden sich Ergebnisse an den Kachelgrenzen um {differences}.</translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>{told} {advice}</source>
        <translation>{told} {advice}</translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>No halo removes them, because the recipe is not local: it follows water or uses the whole raster. Run it as one window over the whole tile set, which needs more memory, or use larger tiles.</source>
        <translation>Keine Randzone beseitigt sie, denn das Rezept ist nicht lokal: Es folgt dem Wasser oder verwendet das ganze Raster. Rechnen Sie es als ein Fenster über den ganzen Kachelsatz, was mehr Speicher braucht, oder verwenden Sie größere Kacheln.</translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>This halo was measured, and will not be used again: start the job once more with an empty halo to have a wider one measured.</source>
        <translation>Diese Randzone wurde gemessen und wird nicht wieder verwendet: Starten Sie den Auftrag noch einmal mit leerer Randzone, damit eine breitere gemessen wird.</translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>Start a job with a larger halo, or with an empty one to have it measured. If seams remain, the recipe is not local: it follows water or uses the whole raster, and can&apos;t be run tile by tile without seams.</source>
        <translation>Starten Sie einen Auftrag mit einer größeren Randzone oder mit einer leeren, damit sie gemessen wird. Bleiben Nähte, ist das Rezept nicht lokal: Es folgt dem Wasser oder verwendet das ganze Raster und kann nicht ohne Nähte Kachel für Kachel gerechnet werden.</translation>
    </message>
    <message>
        <location filename="../run/seams/seam_threshold.py"/>
        <source>{setting}: {given!r} is not a number from 0 to 1.</source>
        <translation>{setting}: {given!r} ist keine Zahl von 0 bis 1.</translation>
    </message>
    <message>
        <location filename="../run/start.py"/>
        <source>Missing or damaged files are written again: {files}</source>
        <translation>Fehlende oder beschädigte Dateien werden neu geschrieben: {files}</translation>
    </message>
    <message>
        <location filename="../run/start.py"/>
        <source>{reason} The job therefore runs in this window, and ends with it.</source>
        <translation>{reason} Der Auftrag läuft deshalb in diesem Fenster und endet mit ihm.</translation>
    </message>
    <message>
        <location filename="../run/start.py"/>
        <source>Job {job} begins when another job of this window has ended. The setting {setting} allows more.</source>
        <translation>Auftrag {job} beginnt, wenn ein anderer Auftrag dieses Fensters beendet ist. Die Einstellung {setting} lässt mehr zu.</translation>
    </message>
    <message>
        <location filename="../run/start.py"/>
        <location filename="../run/status_text.py"/>
        <source>Job {job} was cancelled.</source>
        <translation>Auftrag {job} wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../run/start.py"/>
        <source>Resume it with {call.retryjob}.</source>
        <translation>Nehmen Sie ihn mit {call.retryjob} wieder auf.</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job} is waiting.</source>
        <translation>Auftrag {job} wartet.</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job} is in progress.</source>
        <translation>Auftrag {job} ist in Arbeit.</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job} is building its mosaic.</source>
        <translation>Auftrag {job} erstellt sein Mosaik.</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Job {job} is complete.</source>
        <translation>Auftrag {job} ist abgeschlossen.</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job} failed.</source>
        <translation>Auftrag {job} ist fehlgeschlagen.</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job} is paused.</source>
        <translation>Auftrag {job} ist angehalten.</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job}: {recipe} of {tile_set} ({tiles})</source>
        <translation>Auftrag {job}: {recipe} von {tile_set} ({tiles})</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job}: {recipe} of town {town} ({tiles})</source>
        <translation>Auftrag {job}: {recipe} des Ortes {town} ({tiles})</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>{phase}, {percent} %</source>
        <translation>{phase}, {percent} %</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>{phase}, {percent} %, about {time} left</source>
        <translation>{phase}, {percent} %, noch etwa {time}</translation>
    </message>
    <message numerus="yes">
        <location filename="../run/status_text.py"/>
        <source>{count} tiles</source>
        <translation>
            <numerusform>{count} Kachel</numerusform>
            <numerusform>{count} Kacheln</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/tile_phase.py"/>
        <source>Job {job}: tiles to run: {tiles}, blocks: {blocks}, lanes: {lanes}</source>
        <translation>Auftrag {job}: zu rechnende Kacheln: {tiles}, Blöcke: {blocks}, Spuren: {lanes}</translation>
    </message>
    <message>
        <location filename="../run/tile_phase.py"/>
        <source>Looking for kept results</source>
        <translation>Suche nach aufgehobenen Ergebnissen</translation>
    </message>
    <message numerus="yes">
        <location filename="../run/tiles_to_run.py"/>
        <source>{count} tiles were running when a runner died. They are run one at a time.</source>
        <translation>
            <numerusform>{count} Kachel war in Arbeit, als ein Runner ausfiel. Sie wird allein gerechnet.</numerusform>
            <numerusform>{count} Kacheln waren in Arbeit, als ein Runner ausfiel. Sie werden einzeln gerechnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../run/tiles_to_run.py"/>
        <source>The results of {count} tiles have vanished from {folder} while the job ran.</source>
        <translation>
            <numerusform>Die Ergebnisse von {count} Kachel sind aus {folder} verschwunden, während der Auftrag lief.</numerusform>
            <numerusform>Die Ergebnisse von {count} Kacheln sind aus {folder} verschwunden, während der Auftrag lief.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/tiles_to_run.py"/>
        <source>See why, then retry the job.</source>
        <translation>Klären Sie, warum, und wiederholen Sie dann den Auftrag.</translation>
    </message>
    <message>
        <location filename="../run/trust.py"/>
        <source>It names a file for {parameter!r} of {recipe}, not a tile set.</source>
        <translation>Er nennt für {parameter!r} von {recipe} eine Datei und keinen Kachelsatz.</translation>
    </message>
    <message>
        <location filename="../run/trust.py"/>
        <source>It sets {parameter!r} of {recipe}; only these may be set: {known}.</source>
        <translation>Er setzt {parameter!r} von {recipe}; erlaubt sind nur: {known}.</translation>
    </message>
    <message>
        <location filename="../run/trust.py"/>
        <source>It writes {path!r}; the folders for results are: {known}.</source>
        <translation>Er schreibt {path!r}; die Ordner für Ergebnisse sind: {known}.</translation>
    </message>
    <message>
        <location filename="../run/worker.py"/>
        <source>No jobs are run outside the hours {hours}.</source>
        <translation>Außerhalb der Zeiten {hours} werden keine Aufträge ausgeführt.</translation>
    </message>
    <message>
        <location filename="../run/worker.py"/>
        <source>Job {job}: {tile_set}, {recipe}</source>
        <translation>Auftrag {job}: {tile_set}, {recipe}</translation>
    </message>
    <message>
        <location filename="../run/worker.py"/>
        <source>Job {job} was declined, and is left to other workers. {reason}</source>
        <translation>Auftrag {job} wurde abgelehnt und bleibt anderen Workern. {reason}</translation>
    </message>
    <message>
        <location filename="../run/worker.py"/>
        <source>Job {job} is handed to the next worker after an error: {reason}</source>
        <translation>Auftrag {job} wird nach einem Fehler dem nächsten Worker übergeben: {reason}</translation>
    </message>
    <message>
        <location filename="../run/working_hours.py"/>
        <source>{part!q} can&apos;t be used.</source>
        <translation>{part!q} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <location filename="../run/working_hours.py"/>
        <source>Give hours such as 20:00-6:00, or several with commas between.</source>
        <translation>Geben Sie Zeiten an, zum Beispiel 20:00-6:00, mehrere mit Kommas dazwischen.</translation>
    </message>
    <message>
        <location filename="../saga/algorithm.py"/>
        <source>Ask for at least one of the outputs.</source>
        <translation>Fordern Sie mindestens eine der Ausgaben an.</translation>
    </message>
    <message>
        <location filename="../saga/call.py"/>
        <source>can&apos;t be {value!r}: quotes, line breaks, tabs and two % have another meaning where one saga_cmd runs several tools.</source>
        <translation>kann nicht {value!r} sein: Anführungszeichen, Zeilenumbrüche, Tabulatoren und zwei % haben eine andere Bedeutung, wo ein saga_cmd mehrere Werkzeuge ausführt.</translation>
    </message>
    <message>
        <location filename="../saga/call.py"/>
        <source>Leave them out.</source>
        <translation>Lassen Sie sie weg.</translation>
    </message>
    <message>
        <location filename="../saga/call.py"/>
        <source>{tool} gives no {outputs} with these options.</source>
        <translation>{tool} liefert mit diesen Optionen kein {outputs}.</translation>
    </message>
    <message>
        <location filename="../saga/call.py"/>
        <source>{names} was not written: SAGA tells no reason</source>
        <translation>{names} wurde nicht geschrieben: SAGA nennt keinen Grund</translation>
    </message>
    <message>
        <location filename="../saga/call.py"/>
        <source>{names} was not written: {reason}</source>
        <translation>{names} wurde nicht geschrieben: {reason}</translation>
    </message>
    <message>
        <location filename="../saga/cmd/environment.py"/>
        <location filename="../saga/outputs.py"/>
        <source>{path} cannot be written: {reason}</source>
        <translation>{path} kann nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <location filename="../saga/cmd/process.py"/>
        <source>{program} cannot be started: {reason}</source>
        <translation>{program} kann nicht gestartet werden: {reason}</translation>
    </message>
    <message>
        <location filename="../saga/cmd/process.py"/>
        <source>SAGA&apos;s {tool} was cancelled.</source>
        <translation>SAGAs Werkzeug {tool} wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>saga_cmd was not found in {places}.</source>
        <translation>saga_cmd wurde in {places} nicht gefunden.</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>Install SAGA (Debian: apt install saga), or name its folder in the setting tile_jobs/saga_folder.</source>
        <translation>Installieren Sie SAGA (Debian: apt install saga), oder nennen Sie seinen Ordner in der Einstellung tile_jobs/saga_folder.</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>SAGA&apos;s {tool} failed: {reason}</source>
        <translation>SAGAs Werkzeug {tool} ist fehlgeschlagen: {reason}</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>it ended with exit code {code}</source>
        <translation>es endete mit Exit-Code {code}</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>{value!r} can&apos;t be used.</source>
        <translation>{value!r} ist nicht verwendbar.</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>Give {form}.</source>
        <translation>Geben Sie {form} an.</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>nothing is given, and the elevation of {tool} has no CRS to derive it from.</source>
        <translation>nichts ist angegeben, und das Höhenraster von {tool} hat kein KBS, aus dem sie sich ableiten ließe.</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <location filename="../terrain/errors.py"/>
        <source>Give it in degrees.</source>
        <translation>Geben Sie sie in Grad an.</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>Error encountered while running {step}</source>
        <translation>Fehler beim Ausführen von {step}</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>Error encountered while running {step}: {reason}</source>
        <translation>Fehler beim Ausführen von {step}: {reason}</translation>
    </message>
    <message>
        <location filename="../saga/fusion/expressions.py"/>
        <source>{text} can&apos;t be evaluated: {reason}</source>
        <translation>{text} kann nicht ausgewertet werden: {reason}</translation>
    </message>
    <message>
        <location filename="../saga/fusion/fused_model.py"/>
        <source>The model was cancelled before {step}.</source>
        <translation>Das Modell wurde vor {step} abgebrochen.</translation>
    </message>
    <message>
        <location filename="../saga/inputs.py"/>
        <source>{value} is no raster that can be opened.</source>
        <translation>{value} ist kein Raster, das sich öffnen lässt.</translation>
    </message>
    <message>
        <location filename="../saga/inputs.py"/>
        <source>{layer} could not be written as a file for SAGA ({reason}).</source>
        <translation>{layer} konnte nicht als Datei für SAGA geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <location filename="../saga/inputs.py"/>
        <source>{source} cannot be copied for SAGA: {reason}</source>
        <translation>{source} kann nicht für SAGA kopiert werden: {reason}</translation>
    </message>
    <message>
        <location filename="../saga/latitude.py"/>
        <source>the place of {raster} can&apos;t be read: {reason}</source>
        <translation>die Lage von {raster} kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <location filename="../saga/options.py"/>
        <source>the layer has no field {unknown}; it has {known}.</source>
        <translation>der Layer hat kein Feld {unknown}; vorhanden: {known}.</translation>
    </message>
    <message>
        <location filename="../saga/options.py"/>
        <source>{path} can&apos;t be copied for SAGA: {reason}.</source>
        <translation>{path} kann nicht für SAGA kopiert werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../saga/outputs.py"/>
        <source>{path} cannot be read: {reason}</source>
        <translation>{path} kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <location filename="../saga/raster_files.py"/>
        <source>{source} cannot be read to its end: {reason}</source>
        <translation>{source} kann nicht bis zum Ende gelesen werden: {reason}</translation>
    </message>
    <message>
        <location filename="../saga/raster_files.py"/>
        <source>{source} cannot be read: {reason}</source>
        <translation>{source} kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <location filename="../saga/raster_files.py"/>
        <source>{target} cannot be written: {reason}</source>
        <translation>{target} kann nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <location filename="../saga/raster_files.py"/>
        <source>{source} is no raster that can be read: {reason}</source>
        <translation>{source} ist kein lesbares Raster: {reason}</translation>
    </message>
    <message>
        <location filename="../saga/tools/catalogue.py"/>
        <source>{program} does not describe its tools: {reason}</source>
        <translation>{program} beschreibt seine Werkzeuge nicht: {reason}</translation>
    </message>
    <message>
        <location filename="../saga/tools/catalogue.py"/>
        <source>{program} (SAGA {version}) wrote no description that can be read; SAGA 8.5 or newer is needed.</source>
        <translation>{program} (SAGA {version}) hat keine lesbare Beschreibung geschrieben; benötigt wird SAGA 8.5 oder neuer.</translation>
    </message>
    <message>
        <location filename="../terrain/elevation.py"/>
        <source>its pixels are {width} by {height} map units, not squares that lie north up.</source>
        <translation>seine Pixel haben {width} mal {height} Karteneinheiten und sind keine nach Norden ausgerichteten Quadrate.</translation>
    </message>
    <message>
        <location filename="../terrain/elevation.py"/>
        <source>Warp it (gdal:warpreproject) to a CRS in metres first.</source>
        <translation>Transformieren Sie es zuerst (gdal:warpreproject) in ein KBS in Metern.</translation>
    </message>
    <message>
        <location filename="../terrain/errors.py"/>
        <source>Choose another file, such as a GeoTIFF in a folder of yours.</source>
        <translation>Wählen Sie eine andere Datei, zum Beispiel ein GeoTIFF in einem eigenen Ordner.</translation>
    </message>
    <message>
        <location filename="../terrain/errors.py"/>
        <source>nothing is given, and the elevation has no CRS to derive it from.</source>
        <translation>nichts ist angegeben, und das Höhenraster hat kein KBS, aus dem sie sich ableiten ließe.</translation>
    </message>
    <message>
        <location filename="../terrain/result_rasters.py"/>
        <source>{path} has a format that can&apos;t be written piece by piece.</source>
        <translation>{path} hat ein Format, das nicht stückweise geschrieben werden kann.</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have no CRS; give it as {field.source_crs}</source>
        <translation>kein KBS haben; geben Sie es als {field.source_crs} an</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have coordinates that are no degrees, as those of {crs}</source>
        <translation>Koordinaten haben, die keine Grad sind wie die von {crs}</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have another CRS, {its}, not {that} as most; register them as a set of their own, or make copies that fit</source>
        <translation>ein anderes KBS haben, {its} und nicht {that} wie die meisten; registrieren Sie sie als eigenen Satz, oder erzeugen Sie passende Kopien</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have another CRS, {its}, not {that}; register them as a set of their own, or make copies that fit</source>
        <translation>ein anderes KBS haben, {its} und nicht {that}; registrieren Sie sie als eigenen Satz, oder erzeugen Sie passende Kopien</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have a CRS with another vertical part, {its}, not {that} as most; if all heights are of one kind, give {field.crs}, such as {code}, which takes them as they are (gdalwarp would shift heights)</source>
        <translation>ein KBS mit anderem vertikalen Teil haben, {its} und nicht {that} wie die meisten; sind alle Höhen von einer Art, geben Sie {field.crs} an, zum Beispiel {code}, womit sie unverändert verwendet werden (gdalwarp würde Höhen umrechnen)</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have a CRS with another name, {its}, not {that} as most, which places them alike; give {field.crs}, such as {code}</source>
        <translation>ein KBS mit anderem Namen haben, {its} und nicht {that} wie die meisten, das sie an denselben Ort legt; geben Sie {field.crs} an, zum Beispiel {code}</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>that of most</source>
        <translation>das der meisten</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have no CRS; give it as {field.crs}</source>
        <translation>kein KBS haben; geben Sie es als {field.crs} an</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have coordinates that are no degrees, as those of {crs}; give the right CRS</source>
        <translation>Koordinaten haben, die keine Grad sind wie die von {crs}; geben Sie das richtige KBS an</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>are upside down; turn them (gdalwarp INPUT OUTPUT.tif)</source>
        <translation>auf dem Kopf stehen; drehen Sie sie um (gdalwarp INPUT OUTPUT.tif)</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>are rotated; warp them (gdalwarp -r bilinear -tr {size} -tap INPUT OUTPUT.tif)</source>
        <translation>gedreht sind; transformieren Sie sie (gdalwarp -r bilinear -tr {size} -tap INPUT OUTPUT.tif)</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have several bands; give the number of the one with the heights as {field.band}</source>
        <translation>mehrere Kanäle haben; geben Sie die Nummer des Kanals mit den Höhen als {field.band} an</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have no georeference; write it (gdal_translate -a_ullr WEST NORTH EAST SOUTH INPUT OUTPUT.tif)</source>
        <translation>keine Georeferenz haben; schreiben Sie sie (gdal_translate -a_ullr WEST NORTH EAST SOUTH INPUT OUTPUT.tif)</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have pixels of a type that can&apos;t be used; convert them (gdal_translate -ot {wide} INPUT OUTPUT.tif)</source>
        <translation>Pixel eines nicht verwendbaren Typs haben; wandeln Sie sie um (gdal_translate -ot {wide} INPUT OUTPUT.tif)</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have a mask band; write a nodata value instead (gdalwarp {options} INPUT OUTPUT.tif)</source>
        <translation>einen Maskenkanal haben; schreiben Sie stattdessen einen NoData-Wert (gdalwarp {options} INPUT OUTPUT.tif)</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have scaled values; write what they mean (gdal_translate -unscale -ot Float32 INPUT OUTPUT.tif)</source>
        <translation>skalierte Werte haben; schreiben Sie die eigentlichen Werte (gdal_translate -unscale -ot Float32 INPUT OUTPUT.tif)</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>are rotated; make copies that fit</source>
        <translation>gedreht sind; erzeugen Sie passende Kopien</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>lie more than {pixels} pixels from most; look at their georeference</source>
        <translation>mehr als {pixels} Pixel von den meisten entfernt liegen; prüfen Sie ihre Georeferenz</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>lie on a shifted pixel grid; make copies that fit</source>
        <translation>auf einem verschobenen Pixelraster liegen; erzeugen Sie passende Kopien</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>don&apos;t have pixels of {width:.12g} x {height:.12g} as most; make copies that fit</source>
        <translation>nicht wie die meisten Pixel von {width:.12g} x {height:.12g} haben; erzeugen Sie passende Kopien</translation>
    </message>
    <message>
        <location filename="../tiles/cog.py"/>
        <location filename="../tiles/cut.py"/>
        <location filename="../tiles/mosaic.py"/>
        <source>The mosaic was cancelled.</source>
        <translation>Das Mosaik wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../tiles/cut.py"/>
        <source>The outline that cuts the mosaic touches none of its pixels.</source>
        <translation>Der Umriss, auf den das Mosaik zugeschnitten wird, berührt keines seiner Pixel.</translation>
    </message>
    <message>
        <location filename="../tiles/cut.py"/>
        <location filename="../tiles/map_tiles.py"/>
        <source>{path} can&apos;t be written: {reason}</source>
        <translation>{path} kann nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/documents.py"/>
        <source>{address} can&apos;t be read: {reason}.</source>
        <translation>{address} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../tiles/documents.py"/>
        <source>{address} has more than 1 GB.</source>
        <translation>{address} hat mehr als 1 GB.</translation>
    </message>
    <message>
        <location filename="../tiles/documents.py"/>
        <source>{document} names {address}, which is not on a server.</source>
        <translation>{document} nennt {address}, was nicht auf einem Server liegt.</translation>
    </message>
    <message>
        <location filename="../tiles/documents.py"/>
        <source>If you trust it, save it on this computer, and give the file.</source>
        <translation>Wenn Sie ihm vertrauen, speichern Sie es auf diesem Rechner, und geben Sie die Datei an.</translation>
    </message>
    <message>
        <location filename="../tiles/documents.py"/>
        <source>it is a folder</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <location filename="../tiles/documents.py"/>
        <source>this user may not read it</source>
        <translation>dieser Benutzer darf es nicht lesen</translation>
    </message>
    <message>
        <location filename="../tiles/documents.py"/>
        <source>it is not there</source>
        <translation>es ist nicht vorhanden</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Tile set {name!r} can&apos;t be made. {told}</source>
        <translation>Der Kachelsatz {name!r} kann nicht angelegt werden. {told}</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Rasters that {fault}: {rasters}.</source>
        <translation>Raster, die {fault}: {rasters}.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Register them with {field.crs} {code}, {field.pixel_size} {pixel_size:.12g} and {field.resampling} bilinear, which warps them onto one grid as they are read, or make copies that fit.</source>
        <translation>Registrieren Sie sie mit {field.crs} {code}, {field.pixel_size} {pixel_size:.12g} und {field.resampling} bilinear; damit werden sie beim Lesen auf ein Pixelraster transformiert. Oder erzeugen Sie passende Kopien.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>A copy that fits is made by, for the first of {count} (the log has all): {command}</source>
        <translation>Eine passende Kopie erzeugt, für das erste von {count} (alle stehen im Protokoll): {command}</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>A copy that fits is made by: {command}</source>
        <translation>Eine passende Kopie erzeugt: {command}</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>there is no raster that GDAL can read in {folder}{which}.</source>
        <translation>in {folder} ist kein Raster, das GDAL lesen kann{which}.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source> whose name fits {patterns}</source>
        <translation> und dessen Name zu {patterns} passt</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>It has subfolders ({count}); {field.subfolders} looks into them.</source>
        <translation>Er hat Unterordner ({count}); {field.subfolders} durchsucht sie.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>{count} written by Tile Jobs are left out; name them in a tile index ({field.index}), or as {field.raster}.</source>
        <translation>{count} von Tile Jobs geschriebene sind weggelassen; nennen Sie sie in einem Kachelindex ({field.index}) oder als {field.raster}.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>tile ids are not unique: {which}.</source>
        <translation>Kachel-IDs sind nicht eindeutig: {which}.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Choose among the files by {field.pattern} (such as *_dem.tif), rename them, or give a tile index (gdaltindex) with ids of your own as {field.index}.</source>
        <translation>Wählen Sie unter den Dateien mit {field.pattern} (zum Beispiel *_dem.tif), benennen Sie sie um, oder geben Sie einen Kachelindex (gdaltindex) mit eigenen IDs als {field.index} an.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Pairs of rasters cover the same ground: {which}. Which heights are meant can&apos;t be told.</source>
        <translation>Rasterpaare decken dasselbe Gebiet ab: {which}. Welche Höhen gemeint sind, lässt sich nicht erkennen.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Register only one of each ({field.pattern} chooses among the files of a {field.folder}), and the others as a tile set of their own.</source>
        <translation>Registrieren Sie nur eines von jedem Paar ({field.pattern} wählt unter den Dateien eines Ordners: {field.folder}), und die anderen als eigenen Kachelsatz.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>polygons can&apos;t be used: {which}.</source>
        <translation>Polygone können nicht verwendet werden: {which}.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Repair them with Fix geometries, or leave them out.</source>
        <translation>Reparieren Sie sie mit „Geometrien reparieren“, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Put the right file there, or register the tile set again.</source>
        <translation>Legen Sie die richtige Datei dorthin, oder registrieren Sie den Kachelsatz erneut.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>The recipe&apos;s output {path} is not there any more.</source>
        <translation>Die Ausgabe {path} des Rezepts ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Run its tile again.</source>
        <translation>Rechnen Sie ihre Kachel noch einmal.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>The raster {path} could not be read from {host}: {reason}.</source>
        <translation>Das Raster {path} konnte nicht von {host} gelesen werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Look at the network and the address, and run the job again; tiles that are complete are kept.</source>
        <translation>Prüfen Sie das Netzwerk und die Adresse, und führen Sie den Auftrag erneut aus; fertige Kacheln bleiben erhalten.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>The raster {path} has got {changes} since its tile set was registered.</source>
        <translation>Das Raster {path} hat seit der Registrierung seines Kachelsatzes {changes} bekommen.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Put the right file there, or register the tile set again; if a catalog told otherwise of the raster, correct that first.</source>
        <translation>Legen Sie die richtige Datei dorthin, oder registrieren Sie den Kachelsatz erneut; hatte ein Katalog anderes über das Raster gesagt, berichtigen Sie diesen zuerst.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>The raster {path} has pixels of {value:.17g}, which stands for nodata because the rasters of its tile set have different nodata values.</source>
        <translation>Das Raster {path} hat Pixel mit {value:.17g}; dieser Wert steht für NoData, weil die Raster seines Kachelsatzes verschiedene NoData-Werte haben.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>If these pixels are nodata, write the raster again with that as its nodata value (gdal_translate -a_nodata); otherwise give all rasters the same nodata value (gdalwarp -dstnodata). Then register the tile set again.</source>
        <translation>Wenn diese Pixel NoData sind, schreiben Sie das Raster neu mit diesem Wert als NoData-Wert (gdal_translate -a_nodata); geben Sie sonst allen Rastern denselben NoData-Wert (gdalwarp -dstnodata). Registrieren Sie danach den Kachelsatz erneut.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>The raster {path} has the nodata value {value:.17g}, which is beyond Float32, and lies in a tile set of rasters with different nodata values. Programs that read pixels as Float32 would take it for a height.</source>
        <translation>Das Raster {path} hat den NoData-Wert {value:.17g}, der außerhalb von Float32 liegt, und gehört zu einem Kachelsatz von Rastern mit verschiedenen NoData-Werten. Programme, die Pixel als Float32 lesen, würden ihn für eine Höhe halten.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Write the raster again with another one (gdalwarp -dstnodata -99999), and register the tile set again.</source>
        <translation>Schreiben Sie das Raster neu mit einem anderen (gdalwarp -dstnodata -99999), und registrieren Sie den Kachelsatz erneut.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>{name}: {raster!q} can&apos;t be read beside the tiles: {reason}.</source>
        <translation>{name}: {raster!q} kann nicht neben den Kacheln gelesen werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>With {field.resampling}, it is read on the pixels of the tiles.</source>
        <translation>Mit {field.resampling} wird es auf den Pixeln der Kacheln gelesen.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>With {field.resampling}, it is read on the pixels of the tiles. A copy that fits is made by: {command}</source>
        <translation>Mit {field.resampling} wird es auf den Pixeln der Kacheln gelesen. Eine passende Kopie erzeugt: {command}</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>{name} of the recipe: {reason}</source>
        <translation>{name} des Rezepts: {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>it has no band; name one of those in it, or give them in an index: {names}</source>
        <translation>es hat keinen Kanal; nennen Sie eines der darin enthaltenen, oder geben Sie sie in einem Index an: {names}</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>it has no band</source>
        <translation>es hat keinen Kanal</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>it has no band {band}; bands: {count}</source>
        <translation>es hat keinen Kanal {band}; Kanäle: {count}</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>were written by Tile Jobs ({field.index}, or {field.raster}, takes them)</source>
        <translation>von Tile Jobs geschrieben wurden ({field.index} oder {field.raster} nimmt sie auf)</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>belong to another raster</source>
        <translation>zu einem anderen Raster gehören</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>show other rasters of the folder</source>
        <translation>andere Raster des Ordners zeigen</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>have no georeference, and the name of a raster that has one</source>
        <translation>keine Georeferenz haben und wie ein Raster heißen, das eine hat</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>can&apos;t be opened by GDAL, and are of another format than the tiles</source>
        <translation>von GDAL nicht geöffnet werden können und ein anderes Format als die Kacheln haben</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>are pictures, not elevation</source>
        <translation>Bilder und keine Höhen sind</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>are tiles that are there in another format as well ({field.pattern} chooses, such as *.asc)</source>
        <translation>Kacheln sind, die es auch in einem anderen Format gibt ({field.pattern} wählt, zum Beispiel *.asc)</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>are archives of rasters that are there unpacked as well</source>
        <translation>Archive von Rastern sind, die auch entpackt da sind</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>are archives with several rasters ({field.subfolders} takes them)</source>
        <translation>Archive mit mehreren Rastern sind ({field.subfolders} nimmt sie auf)</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>are archives in which GDAL finds no raster</source>
        <translation>Archive sind, in denen GDAL kein Raster findet</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>{path} is not a folder.</source>
        <translation>{path} ist kein Ordner.</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>pixels of {title} can&apos;t be read: {reason}</source>
        <translation>Pixel von {title} können nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>the raster {path} has got {changes} since the job was started.</source>
        <translation>das Raster {path} hat seit dem Start des Auftrags {changes} bekommen.</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>{error}</source>
        <translation>{error}</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>it has a working grid of its own. Register its rasters with the grid of the tiles</source>
        <translation>er hat ein eigenes Arbeitsraster. Registrieren Sie seine Raster mit dem Pixelraster der Kacheln</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>it has {count} bands. Name one of them, as {{&quot;path&quot;: …, &quot;band&quot;: 1}}</source>
        <translation>es hat {count} Kanäle. Nennen Sie einen davon, als {{&quot;path&quot;: …, &quot;band&quot;: 1}}</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>its pixels are of type {kind}. Convert them (gdal_translate -ot Float64)</source>
        <translation>seine Pixel haben den Typ {kind}. Wandeln Sie sie um (gdal_translate -ot Float64)</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>it has a mask band. Write a nodata value instead (gdalwarp -dstnodata)</source>
        <translation>es hat einen Maskenkanal. Schreiben Sie stattdessen einen NoData-Wert (gdalwarp -dstnodata)</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>its values are scaled. Write what they mean (gdal_translate -unscale -ot Float32)</source>
        <translation>seine Werte sind skaliert. Schreiben Sie die eigentlichen Werte (gdal_translate -unscale -ot Float32)</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>it has no georeference. Write it (gdal_translate -a_ullr)</source>
        <translation>es hat keine Georeferenz. Schreiben Sie sie (gdal_translate -a_ullr)</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>it is rotated or upside down</source>
        <translation>es ist gedreht oder steht auf dem Kopf</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>its CRS is {its}, that of the tiles {that}</source>
        <translation>sein KBS ist {its}, das der Kacheln {that}</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>its pixels are {width:.12g} x {height:.12g}, those of the tiles {its}</source>
        <translation>seine Pixel sind {width:.12g} x {height:.12g}, die der Kacheln {its}</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>its pixels ({size}) lie beside those of the tiles</source>
        <translation>seine Pixel ({size}) liegen neben denen der Kacheln</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>The raster {path} can&apos;t be read any more: {reason}</source>
        <translation>Das Raster {path} kann nicht mehr gelesen werden: {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <location filename="../tiles/windows.py"/>
        <source>Put the whole file there, or register the tile set again.</source>
        <translation>Legen Sie die vollständige Datei dorthin, oder registrieren Sie den Kachelsatz erneut.</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>The raster {path} can&apos;t be read: {reason}.</source>
        <translation>Das Raster {path} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>another CRS</source>
        <translation>ein anderes KBS</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>another pixel size or extent</source>
        <translation>eine andere Pixelgröße oder Ausdehnung</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>pixels of type {now} (were {before})</source>
        <translation>Pixel vom Typ {now} (vorher {before})</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>the nodata value {now} (was {before})</source>
        <translation>den NoData-Wert {now} (vorher {before})</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>several bands</source>
        <translation>mehrere Kanäle</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>a mask band</source>
        <translation>einen Maskenkanal</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>scaled values</source>
        <translation>skalierte Werte</translation>
    </message>
    <message>
        <location filename="../tiles/heights.py"/>
        <source>have heights of {level}, not {usual} as most, and heights are not shifted; register them apart</source>
        <translation>Höhen über {level} haben und nicht über {usual} wie die meisten, und Höhen werden nicht umgerechnet; registrieren Sie sie getrennt</translation>
    </message>
    <message>
        <location filename="../tiles/heights.py"/>
        <source>its horizontal one</source>
        <translation>sein horizontales</translation>
    </message>
    <message>
        <location filename="../tiles/heights.py"/>
        <source>{target} has heights of {given}, the rasters have heights of {usual}, and heights are not shifted.</source>
        <translation>{target} hat Höhen über {given}, die Raster haben Höhen über {usual}, und Höhen werden nicht umgerechnet.</translation>
    </message>
    <message>
        <location filename="../tiles/heights.py"/>
        <source>Give a CRS without a vertical part, such as {horizontal}.</source>
        <translation>Geben Sie ein KBS ohne vertikalen Teil an, zum Beispiel {horizontal}.</translation>
    </message>
    <message>
        <location filename="../tiles/heights.py"/>
        <source>Rasters whose CRS does not tell what heights count from, beside others with heights of {level}: {rasters}. All are taken as they are.</source>
        <translation>Raster, deren KBS nicht sagt, worauf sich Höhen beziehen, neben anderen mit Höhen über {level}: {rasters}. Alle werden unverändert verwendet.</translation>
    </message>
    <message>
        <location filename="../tiles/local_copy.py"/>
        <source>The window&apos;s {path} can&apos;t be written: {reason}.</source>
        <translation>{path} des Fensters kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../tiles/map_tile_stores.py"/>
        <source>{path} can&apos;t be read: {reason}</source>
        <translation>{path} kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/map_tile_stores.py"/>
        <source>{path} holds something other than map tiles.</source>
        <translation>{path} enthält etwas anderes als Kartenkacheln.</translation>
    </message>
    <message>
        <location filename="../tiles/map_tile_stores.py"/>
        <source>Name a new folder, or a file .mbtiles.</source>
        <translation>Nennen Sie einen neuen Ordner oder eine Datei .mbtiles.</translation>
    </message>
    <message>
        <location filename="../tiles/map_tile_stores.py"/>
        <source>{path} is damaged: {reason}</source>
        <translation>{path} ist beschädigt: {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/map_tiles.py"/>
        <source>The map tiles were cancelled.</source>
        <translation>Die Kartenkacheln wurden abgebrochen.</translation>
    </message>
    <message>
        <location filename="../tiles/map_tiles.py"/>
        <source>QGIS can&apos;t read the mosaic {path}.</source>
        <translation>QGIS kann das Mosaik {path} nicht lesen.</translation>
    </message>
    <message>
        <location filename="../tiles/map_tiles.py"/>
        <source>the mosaic has no place on a web map: {reason}</source>
        <translation>das Mosaik hat keinen Platz auf einer Webkarte: {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/map_tiles.py"/>
        <source>the mosaic lies beyond 85 degrees of latitude, where web maps end.</source>
        <translation>das Mosaik liegt jenseits von 85 Grad Breite, wo Webkarten enden.</translation>
    </message>
    <message>
        <location filename="../tiles/map_tiles.py"/>
        <source>the mosaic crosses the 180th meridian, where web maps are cut in two.</source>
        <translation>das Mosaik überquert den 180. Meridian, an dem Webkarten zerschnitten sind.</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The mosaic {path} can&apos;t be written: {reason}</source>
        <translation>Das Mosaik {path} kann nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The tile {path} can&apos;t be written: {reason}</source>
        <translation>Die Kachel {path} kann nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The recipe&apos;s output {path} can&apos;t be read: {reason}</source>
        <translation>Die Ausgabe {path} des Rezepts kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The recipe&apos;s output {path} has pixels of type {data_type}, which can&apos;t be used.</source>
        <translation>Die Ausgabe {path} des Rezepts hat Pixel vom Typ {data_type}, der nicht verwendbar ist.</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The recipe&apos;s output {path} has pixels of {nodata:.17g}, which stands for nodata in the mosaic because the outputs have different nodata values, or none.</source>
        <translation>Die Ausgabe {path} des Rezepts hat Pixel mit {nodata:.17g}; dieser Wert steht im Mosaik für NoData, weil die Ausgaben verschiedene NoData-Werte haben oder keine.</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>Use a recipe that sets the same one always.</source>
        <translation>Verwenden Sie ein Rezept, das immer denselben setzt.</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The recipe&apos;s output {path} lies on another pixel grid than the tile set: pixels of {made}, not {width:.12g} x {height:.12g}.</source>
        <translation>Die Ausgabe {path} des Rezepts liegt auf einem anderen Pixelraster als der Kachelsatz: Pixel von {made}, nicht {width:.12g} x {height:.12g}.</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>Use a recipe that neither resamples nor reprojects its result.</source>
        <translation>Verwenden Sie ein Rezept, das sein Ergebnis weder umrechnet noch transformiert.</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The recipe&apos;s output {path} does not cover its tile: it has {width} x {height} pixels.</source>
        <translation>Die Ausgabe {path} des Rezepts deckt ihre Kachel nicht ab: Sie hat {width} x {height} Pixel.</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>Use a recipe whose result is as large as its input.</source>
        <translation>Verwenden Sie ein Rezept, dessen Ergebnis so groß ist wie seine Eingabe.</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The mosaic {path} can&apos;t be replaced: another program, or a layer in QGIS, has it open. Close it.</source>
        <translation>Das Mosaik {path} kann nicht ersetzt werden: Ein anderes Programm oder ein Layer in QGIS hat es geöffnet. Schließen Sie es.</translation>
    </message>
    <message>
        <location filename="../tiles/outlines.py"/>
        <source>The point is not on earth.</source>
        <translation>Der Punkt liegt nicht auf der Erde.</translation>
    </message>
    <message>
        <location filename="../tiles/outlines.py"/>
        <source>The outline crosses itself.</source>
        <translation>Der Umriss überschneidet sich selbst.</translation>
    </message>
    <message>
        <location filename="../tiles/raster_list.py"/>
        <source>{address} is neither STAC, Parquet nor a list in UTF-8 (byte {byte}).</source>
        <translation>{address} ist weder STAC noch Parquet noch eine Liste in UTF-8 (Byte {byte}).</translation>
    </message>
    <message>
        <location filename="../tiles/raster_list.py"/>
        <source>If it is a list, save it in the encoding UTF-8.</source>
        <translation>Wenn es eine Liste ist, speichern Sie sie in der Kodierung UTF-8.</translation>
    </message>
    <message>
        <location filename="../tiles/raster_list.py"/>
        <source>{address} names no rasters, one path or address per line.</source>
        <translation>{address} nennt keine Raster, einen Pfad oder eine Adresse je Zeile.</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>must be 1 pixel or more, not {given}.</source>
        <translation>muss mindestens 1 Pixel sein, nicht {given}.</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>Tile set {name!r}: there are no rasters to make it of.</source>
        <translation>Kachelsatz {name!r}: Es gibt keine Raster, aus denen er bestehen könnte.</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>Tile set {name!r}: tile ids are not unique: {which}.</source>
        <translation>Kachelsatz {name!r}: Kachel-IDs sind nicht eindeutig: {which}.</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>Give each raster an id of its own.</source>
        <translation>Geben Sie jedem Raster eine eigene ID.</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>Tile set {name!r}: a raster has an empty tile id.</source>
        <translation>Kachelsatz {name!r}: Ein Raster hat eine leere Kachel-ID.</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>Give each raster an id.</source>
        <translation>Geben Sie jedem Raster eine ID.</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>Tile set {name!r}: cancelled while its rasters were read.</source>
        <translation>Kachelsatz {name!r}: abgebrochen, während seine Raster gelesen wurden.</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>can&apos;t be read from their server</source>
        <translation>nicht von ihrem Server gelesen werden können</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>are missing; look at the paths</source>
        <translation>fehlen; prüfen Sie die Pfade</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>can&apos;t be read by GDAL</source>
        <translation>von GDAL nicht gelesen werden können</translation>
    </message>
    <message>
        <location filename="../tiles/seams.py"/>
        <source>The recipe&apos;s output {path} lies on another pixel grid than the tile set.</source>
        <translation>Die Ausgabe {path} des Rezepts liegt auf einem anderen Pixelraster als der Kachelsatz.</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have an asset without an address (href)</source>
        <translation>ein Asset ohne Adresse (href) haben</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have no id</source>
        <translation>keine ID haben</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have no assets</source>
        <translation>keine Assets haben</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have no asset {name!r}; they have: {names}</source>
        <translation>kein Asset {name!r} haben; vorhanden: {names}</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>don&apos;t tell which asset is the raster; name it as {field.asset}: {names}</source>
        <translation>nicht sagen, welches Asset das Raster ist; nennen Sie es als {field.asset}: {names}</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a proj:transform that gives pixels no area</source>
        <translation>ein proj:transform haben, das Pixeln keine Fläche gibt</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a proj:shape that is no height and width in pixels</source>
        <translation>ein proj:shape haben, das nicht Höhe und Breite in Pixeln ist</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a {key} that is no list of {least} numbers</source>
        <translation>ein {key} haben, das keine Liste von {least} Zahlen ist</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a {key} that is no list of {least} or {most} numbers</source>
        <translation>ein {key} haben, das keine Liste von {least} oder {most} Zahlen ist</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a {key} that is none</source>
        <translation>ein {key} haben, das keines ist</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have {key} that are no list of bands</source>
        <translation>{key} haben, die keine Liste von Kanälen sind</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a data_type that STAC does not know</source>
        <translation>einen data_type haben, den STAC nicht kennt</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a nodata value that is no number</source>
        <translation>einen NoData-Wert haben, der keine Zahl ist</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a {key} that is no number</source>
        <translation>ein {key} haben, das keine Zahl ist</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a proj:code that is none: {told!r}</source>
        <translation>einen proj:code haben, der keiner ist: {told!r}</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a {key} that PROJ does not know: {told}</source>
        <translation>ein {key} haben, das PROJ nicht kennt: {told}</translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>{address} is not JSON ({reason}).</source>
        <translation>{address} ist kein JSON ({reason}).</translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>{address} is no STAC item, list of items (FeatureCollection), collection or catalog.</source>
        <translation>{address} ist weder STAC-Item noch Liste von Items (FeatureCollection), Collection oder Katalog.</translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>{address} has features that are no list of items.</source>
        <translation>{address} hat features, die keine Liste von Items sind.</translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>{address} goes on with a request of method {method}.</source>
        <translation>{address} geht mit einer Anfrage der Methode {method} weiter.</translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>Save all pages as one file (such as stac-client search --save), and give that.</source>
        <translation>Speichern Sie alle Seiten als eine Datei (zum Beispiel mit stac-client search --save), und geben Sie diese an.</translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>{address} has a link &apos;{rel}&apos; without an address (href).</source>
        <translation>{address} hat einen Link &apos;{rel}&apos; ohne Adresse (href).</translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>{address} leads to more than {documents} documents or {items} items, and perhaps to no end.</source>
        <translation>{address} führt zu mehr als {documents} Dokumenten oder {items} Items, und vielleicht an kein Ende.</translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>Give a smaller collection, or a search result saved as JSON.</source>
        <translation>Geben Sie eine kleinere Collection oder ein als JSON gespeichertes Suchergebnis an.</translation>
    </message>
    <message>
        <location filename="../tiles/style.py"/>
        <source>The style of the mosaic {path} can&apos;t be written: {reason}</source>
        <translation>Der Stil des Mosaiks {path} kann nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/style.py"/>
        <source>The mosaic {path} can&apos;t be styled: QGIS can&apos;t read it.</source>
        <translation>Das Mosaik {path} kann keinen Stil bekommen: QGIS kann es nicht lesen.</translation>
    </message>
    <message>
        <location filename="../tiles/warp.py"/>
        <source>The middle of the raster has no place in the other CRS.</source>
        <translation>Die Mitte des Rasters hat im anderen KBS keinen Ort.</translation>
    </message>
    <message>
        <location filename="../tiles/warped_outlines.py"/>
        <source>meet at the 180th meridian, where longitudes begin anew; register those on each side of it as a set of their own</source>
        <translation>sich am 180. Meridian treffen, an dem die Längen neu beginnen; registrieren Sie die auf jeder Seite als eigenen Satz</translation>
    </message>
    <message>
        <location filename="../tiles/warped_outlines.py"/>
        <source>have no place in {target}; give a CRS that fits them</source>
        <translation>keinen Ort in {target} haben; geben Sie ein passendes KBS an</translation>
    </message>
    <message>
        <location filename="../tiles/warped_outlines.py"/>
        <source>are not in one piece in {target}, as at the 180th meridian or a pole; give a CRS that fits them</source>
        <translation>in {target} nicht zusammenhängen, wie am 180. Meridian oder an einem Pol; geben Sie ein passendes KBS an</translation>
    </message>
    <message>
        <location filename="../tiles/warped_outlines.py"/>
        <source>lie too far from where {target} is used; give a CRS that fits them</source>
        <translation>zu weit von dem Gebiet entfernt liegen, für das {target} gilt; geben Sie ein passendes KBS an</translation>
    </message>
    <message>
        <location filename="../tiles/wholeness.py"/>
        <source>A block is missing.</source>
        <translation>Ein Block fehlt.</translation>
    </message>
    <message>
        <location filename="../tiles/windows.py"/>
        <source>Tile set {tile_set!r}: pixels can&apos;t be read any more: {reason}</source>
        <translation>Kachelsatz {tile_set!r}: Pixel können nicht mehr gelesen werden: {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/windows.py"/>
        <source>The window {path} can&apos;t be written: {reason}.</source>
        <translation>Das Fenster {path} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>no CRS in metres can be chosen for these rasters: {reason}</source>
        <translation>für diese Raster lässt sich kein KBS in Metern wählen: {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>Give one that fits them.</source>
        <translation>Geben Sie eines an, das zu ihnen passt.</translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>rasters of {source} have no place in {target}: {reason}</source>
        <translation>Raster in {source} haben keinen Ort in {target}: {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>Give a CRS that fits them.</source>
        <translation>Geben Sie ein KBS an, das zu ihnen passt.</translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>{given:.12g} gives the tile set more than {most} columns or rows.</source>
        <translation>{given:.12g} gibt dem Kachelsatz mehr als {most} Spalten oder Zeilen.</translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>Give larger pixels, in units of the CRS.</source>
        <translation>Geben Sie größere Pixel an, in Einheiten des KBS.</translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>Working grid: {crs}, {size:.12g} {unit} pixels, {resampling}; pixel grids of the rasters: {groups}.</source>
        <translation>Arbeitsraster: {crs}, Pixel von {size:.12g} {unit}, {resampling}; Pixelraster der Raster: {groups}.</translation>
    </message>
    <message>
        <location filename="../widgets/copy_button.py"/>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <location filename="../widgets/copy_button.py"/>
        <source>qgis_process command</source>
        <translation>qgis_process-Befehl</translation>
    </message>
    <message>
        <location filename="../widgets/copy_button.py"/>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <location filename="../widgets/copy_button.py"/>
        <source>curl command</source>
        <translation>curl-Befehl</translation>
    </message>
    <message>
        <location filename="../widgets/copy_button.py"/>
        <source>Selected features can&apos;t be named elsewhere. Save them as a layer of their own.</source>
        <translation>Gewählte Objekte können anderswo nicht genannt werden. Speichern Sie sie als eigenen Layer.</translation>
    </message>
    <message>
        <location filename="../widgets/copy_button.py"/>
        <source>For the HTTP service, which chooses where the results go; TOKEN is a variable of the shell</source>
        <translation>Für den HTTP-Dienst, der bestimmt, wo die Ergebnisse abgelegt werden; TOKEN ist eine Variable der Shell</translation>
    </message>
    <message>
        <location filename="../widgets/curl_text.py"/>
        <source>The service knows no layers of this project. Name the tiles in another way.</source>
        <translation>Der Dienst kennt keine Layer dieses Projekts. Benennen Sie die Kacheln auf andere Weise.</translation>
    </message>
    <message>
        <location filename="../widgets/curl_text.py"/>
        <source>The service reads no files of tile ids. Write the ids into the field.</source>
        <translation>Der Dienst liest keine Dateien mit Kachel-IDs. Schreiben Sie die IDs in das Feld.</translation>
    </message>
    <message>
        <location filename="../widgets/curl_text.py"/>
        <source>The service does not know the CRS of the extent. Choose one with a code.</source>
        <translation>Der Dienst kennt das KBS der Ausdehnung nicht. Wählen Sie eines mit einem Code.</translation>
    </message>
    <message>
        <location filename="../widgets/curl_text.py"/>
        <source>{parameter} of the recipe can&apos;t be set over HTTP.</source>
        <translation>{parameter} des Rezepts kann über HTTP nicht gesetzt werden.</translation>
    </message>
    <message>
        <location filename="../widgets/database_combo.py"/>
        <source>The job database can&apos;t be reached</source>
        <translation>Die Auftragsdatenbank ist nicht erreichbar</translation>
    </message>
    <message>
        <location filename="../widgets/database_combo.py"/>
        <source>Type to search</source>
        <translation>Zum Suchen tippen</translation>
    </message>
    <message>
        <location filename="../widgets/engine_choice.py"/>
        <source>How many helpers are asked for</source>
        <translation>Wie viele Helfer angefordert werden</translation>
    </message>
    <message>
        <location filename="../widgets/recipe_form.py"/>
        <source>{parameter}: this value can&apos;t be written ({reason}).</source>
        <translation>{parameter}: Dieser Wert kann nicht geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <location filename="../widgets/recipe_form.py"/>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <location filename="../widgets/recipe_parameters_widget.py"/>
        <source>Set the recipe&apos;s parameters</source>
        <translation>Die Parameter des Rezepts setzen</translation>
    </message>
    <message>
        <location filename="../widgets/result_fields.py"/>
        <source>as needed</source>
        <translation>nach Bedarf</translation>
    </message>
    <message>
        <location filename="../widgets/result_fields.py"/>
        <source>GeoTIFF (*.tif)</source>
        <translation>GeoTIFF (*.tif)</translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <location filename="../widgets/tile_set_widget.py"/>
        <source>No tile sets registered</source>
        <translation>Keine Kachelsätze registriert</translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Register…</source>
        <translation>Registrieren…</translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Estimate</source>
        <translation>Schätzen</translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Try on one tile</source>
        <translation>Auf einer Kachel probieren</translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Runs the recipe on the tile in the middle and opens a temporary mosaic</source>
        <translation>Rechnet das Rezept auf der mittleren Kachel und öffnet ein temporäres Mosaik</translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Estimating…</source>
        <translation>Wird geschätzt…</translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Job {job} was started.</source>
        <translation>Auftrag {job} wurde gestartet.</translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Tile {tile} is tried as job {job}.</source>
        <translation>Kachel {tile} wird als Auftrag {job} probiert.</translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>{tiles} of {total} tiles, {megapixels:.1f} Mpx</source>
        <translation>{tiles} von {total} Kacheln, {megapixels:.1f} Mpx</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>What lists and messages call the job, beside its number</source>
        <translation>Wie Listen und Meldungen den Auftrag neben seiner Nummer nennen</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>Workers take jobs with a higher priority first</source>
        <translation>Worker nehmen Aufträge mit höherer Priorität zuerst</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>No worker takes the job before this time</source>
        <translation>Vor dieser Zeit nimmt kein Worker den Auftrag an</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>Here, in this window</source>
        <translation>Hier, in diesem Fenster</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>In a separate process, which goes on when QGIS is closed</source>
        <translation>In einem eigenen Prozess, der weiterläuft, wenn QGIS geschlossen wird</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>The next free worker runs the job</source>
        <translation>Der nächste freie Worker führt den Auftrag aus</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>As a task of this window, with which the job ends</source>
        <translation>Als Aufgabe dieses Fensters, mit dem der Auftrag endet</translation>
    </message>
    <message>
        <location filename="../widgets/tile_choice.py"/>
        <source>4315, 4283 or 43*</source>
        <translation>4315, 4283 oder 43*</translation>
    </message>
    <message>
        <location filename="../widgets/tile_choice.py"/>
        <source>Pick on the map</source>
        <translation>Auf der Karte wählen</translation>
    </message>
    <message>
        <location filename="../widgets/tile_choice.py"/>
        <source>Click a tile, or drag a rectangle over tiles, to add them or to take them out</source>
        <translation>Klicken Sie auf eine Kachel, oder ziehen Sie ein Rechteck über Kacheln, um sie hinzuzufügen oder herauszunehmen</translation>
    </message>
    <message>
        <location filename="../widgets/tile_choice.py"/>
        <location filename="../widgets/town_widget.py"/>
        <source>No towns in this tile set</source>
        <translation>Keine Orte in diesem Kachelsatz</translation>
    </message>
    <message>
        <location filename="../widgets/tile_choice.py"/>
        <source>Selected features only</source>
        <translation>Nur gewählte Objekte</translation>
    </message>
    <message>
        <location filename="../widgets/tile_choice.py"/>
        <source>Clip the mosaic to it</source>
        <translation>Das Mosaik darauf zuschneiden</translation>
    </message>
    <message>
        <location filename="../recipes/models/basins.model3"/>
        <location filename="../recipes/models/streams.model3"/>
        <location filename="../recipes/models/wetness.model3"/>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>Smallest slope (degrees)</source>
        <translation>Kleinste Hangneigung (Grad)</translation>
    </message>
    <message>
        <location filename="../recipes/models/basins.model3"/>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <location filename="../recipes/models/openness.model3"/>
        <location filename="../recipes/models/relief.model3"/>
        <location filename="../recipes/models/roughness.model3"/>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <location filename="../recipes/models/streams.model3"/>
        <location filename="../recipes/models/wetness.model3"/>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>Heights in the units of the coordinates, such as metres in UTM.</source>
        <translation>Höhen in den Einheiten der Koordinaten, zum Beispiel Meter in UTM.</translation>
    </message>
    <message>
        <location filename="../recipes/models/basins.model3"/>
        <location filename="../recipes/models/streams.model3"/>
        <location filename="../recipes/models/wetness.model3"/>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>Filled sinks get this slope towards their outlet, so that water runs on.</source>
        <translation>Gefüllte Senken erhalten diese Neigung zu ihrem Auslass hin, damit Wasser weiterfließt.</translation>
    </message>
    <message>
        <location filename="../recipes/models/basins.model3"/>
        <source>Drainage basins: sinks filled (Planchon and Darboux), and for each pixel the number of the one at which its water leaves the ground (each pixel drains to its steepest neighbour, D8).&lt;p&gt;Water runs over any distance. In a job, sinks are filled and water is followed over the whole tile set, so that tiles give what the whole raster gives.</source>
        <translation>Einzugsgebiete: gefüllte Senken (Planchon und Darboux) und für jedes Pixel die Nummer dessen, an dem sein Wasser das Gelände verlässt (jedes Pixel entwässert zum steilsten Nachbarn, D8).&lt;p&gt;Wasser fließt über jede Entfernung. In einem Auftrag werden Senken über den ganzen Kachelsatz gefüllt und das Wasser darüber verfolgt, sodass Kacheln ergeben, was das ganze Raster ergibt.</translation>
    </message>
    <message>
        <location filename="../recipes/models/basins.model3"/>
        <source>Pixels of a basin have the same number: that of its outlet, counting all pixels of the raster, or of the tile set, row by row from 1 at the north-western corner.</source>
        <translation>Die Pixel eines Einzugsgebiets haben dieselbe Nummer: die seines Auslasses, wobei alle Pixel des Rasters oder des Kachelsatzes Zeile für Zeile gezählt werden, ab 1 in der nordwestlichen Ecke.</translation>
    </message>
    <message>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <source>Azimuth of the main light (degrees from north)</source>
        <translation>Azimut des Hauptlichts (Grad von Norden)</translation>
    </message>
    <message>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <location filename="../recipes/models/relief.model3"/>
        <source>Vertical exaggeration</source>
        <translation>Überhöhung</translation>
    </message>
    <message>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <source>Height of the lights (degrees above the horizon)</source>
        <translation>Höhe der Lichter (Grad über dem Horizont)</translation>
    </message>
    <message>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <source>315 is north-west. The other lights are 90 and 45 degrees before it, and 45 degrees after it.</source>
        <translation>315 ist Nordwest. Die anderen Lichter stehen 90 und 45 Grad davor und 45 Grad danach.</translation>
    </message>
    <message>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <source>Larger than 1 shows more in flat land.</source>
        <translation>Größer als 1 zeigt in flachem Gelände mehr.</translation>
    </message>
    <message>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <source>Shaded relief with light from four directions, 45 degrees apart: valleys and ridges show in whatever direction they run. Each light is weighted by how much the slope faces it or faces away from it, as gdaldem does it (hillshade -multidirectional).&lt;p&gt;Each pixel depends on its nearest neighbours only: a halo of 1 pixel makes tiles seamless.</source>
        <translation>Schummerung mit Licht aus vier Richtungen im Abstand von 45 Grad: Täler und Rücken sind zu sehen, in welcher Richtung sie auch verlaufen. Jedes Licht wird danach gewichtet, wie sehr der Hang ihm zugewandt oder von ihm abgewandt ist, wie bei gdaldem (hillshade -multidirectional).&lt;p&gt;Jedes Pixel hängt nur von seinen nächsten Nachbarn ab: Eine Randzone von 1 Pixel macht Kacheln nahtlos.</translation>
    </message>
    <message>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <source>Multidirectional shaded relief</source>
        <translation>Multidirektionale Schummerung</translation>
    </message>
    <message>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <source>Brightness from 1 (dark) to 255 (bright).</source>
        <translation>Helligkeit von 1 (dunkel) bis 255 (hell).</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>Search radius (map units, such as metres)</source>
        <translation>Suchradius (Karteneinheiten, zum Beispiel Meter)</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>Sectors of the horizon</source>
        <translation>Sektoren des Horizonts</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>Negative openness</source>
        <translation>Negative Offenheit</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>Positive openness</source>
        <translation>Positive Offenheit</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>How far the horizon is searched; it sets the halo that tiles need.</source>
        <translation>Wie weit der Horizont gesucht wird; davon hängt die nötige Randzone der Kacheln ab.</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>Number of directions in which the horizon is searched. Time grows in proportion.</source>
        <translation>Anzahl der Richtungen, in denen der Horizont gesucht wird. Die Zeit wächst im gleichen Verhältnis.</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>Sky view factor, positive openness and negative openness: how far the horizon opens, seen from each pixel. Unlike a hillshade they know no direction of light, so walls, ditches, terraces and mounds show alike wherever they run.&lt;p&gt;Halo: the search radius in pixels, and one more.</source>
        <translation>Himmelssichtfaktor, positive und negative Offenheit: wie weit sich der Horizont öffnet, von jedem Pixel aus gesehen. Anders als eine Schummerung kennen sie keine Lichtrichtung, sodass Mauern, Gräben, Terrassen und Hügel gleich gut zu sehen sind, wie sie auch verlaufen.&lt;p&gt;Randzone: der Suchradius in Pixeln und eines mehr.</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>Sky view factor, positive and negative openness</source>
        <translation>Himmelssichtfaktor, positive und negative Offenheit</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>The part of the sky that is visible, weighted by its light: 0 to 1.</source>
        <translation>Der sichtbare Teil des Himmels, nach seinem Licht gewichtet: 0 bis 1.</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>The same from below, between nadir and the surface: more than 90 in hollows.</source>
        <translation>Dasselbe von unten, zwischen Nadir und Oberfläche: mehr als 90 in Senken.</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>The mean angle between zenith and horizon, in degrees: 90 in a plane, more on summits.</source>
        <translation>Der mittlere Winkel zwischen Zenit und Horizont in Grad: 90 in der Ebene, mehr auf Gipfeln.</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>Azimuth of the light (degrees from north)</source>
        <translation>Azimut des Lichts (Grad von Norden)</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>Unit of slope</source>
        <translation>Einheit der Hangneigung</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>Height of the light (degrees above the horizon)</source>
        <translation>Höhe des Lichts (Grad über dem Horizont)</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>Hillshade</source>
        <translation>Schummerung</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <location filename="../recipes/models/wetness.model3"/>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>Slope</source>
        <translation>Hangneigung</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>radians</source>
        <translation>Radiant</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>degree</source>
        <translation>Grad</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>percent rise</source>
        <translation>Prozent Steigung</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>315 is north-west.</source>
        <translation>315 ist Nordwest.</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>Larger than 1 shows more in flat land. Slope is not exaggerated.</source>
        <translation>Größer als 1 zeigt in flachem Gelände mehr. Die Hangneigung wird nicht überhöht.</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>The angle between the surface and the incoming light beams, measured in radians.</source>
        <translation>Der Winkel zwischen der Oberfläche und den einfallenden Lichtstrahlen, in Radiant.</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>Shaded relief and slope. Each pixel depends on its eight nearest neighbours only: a halo of 1 pixel makes tiles seamless.</source>
        <translation>Schummerung und Hangneigung. Jedes Pixel hängt nur von seinen acht nächsten Nachbarn ab: Eine Randzone von 1 Pixel macht Kacheln nahtlos.</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>The angle between the surface and the light, in radians: 0 is fully lit, more than half pi faces away.</source>
        <translation>Der Winkel zwischen Oberfläche und Licht in Radiant: 0 ist voll beleuchtet, mehr als ein halbes Pi abgewandt.</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>After Zevenbergen and Thorne (1987).</source>
        <translation>Nach Zevenbergen und Thorne (1987).</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Radius of ruggedness (pixels)</source>
        <translation>Radius der Rauigkeit (Pixel)</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Radius of topographic position (map units, such as metres)</source>
        <translation>Radius der topographischen Position (Karteneinheiten, zum Beispiel Meter)</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Terrain ruggedness index</source>
        <translation>Geländerauigkeitsindex</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Vector ruggedness measure</source>
        <translation>Vektorielles Rauigkeitsmaß</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Topographic position index</source>
        <translation>Topographischer Positionsindex</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Of the square in which TRI and VRM compare pixels: 1 is 3 x 3 pixels, 2 is 5 x 5.</source>
        <translation>Des Quadrats, in dem TRI und VRM Pixel vergleichen: 1 sind 3 x 3 Pixel, 2 sind 5 x 5.</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Of the circle with whose mean height TPI compares each pixel: small for gullies and ledges, large for valleys and ridges. It sets the halo that tiles need.</source>
        <translation>Des Kreises, mit dessen mittlerer Höhe TPI jedes Pixel vergleicht: klein für Rinnen und Absätze, groß für Täler und Rücken. Davon hängt die nötige Randzone der Kacheln ab.</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Roughness of terrain: terrain ruggedness index (TRI), vector ruggedness measure (VRM) and topographic position index (TPI).&lt;p&gt;Halo: the larger of the two radii in pixels, and one more for VRM.</source>
        <translation>Rauigkeit des Geländes: Geländerauigkeitsindex (TRI), vektorielles Rauigkeitsmaß (VRM) und topographischer Positionsindex (TPI).&lt;p&gt;Randzone: der größere der beiden Radien in Pixeln und eines mehr für VRM.</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Roughness of terrain: TRI, TPI and VRM</source>
        <translation>Rauigkeit des Geländes: TRI, TPI und VRM</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>The root mean square of the differences to the pixels around, in the unit of the heights (Riley 1999).</source>
        <translation>Das quadratische Mittel der Unterschiede zu den Pixeln ringsum, in der Einheit der Höhen (Riley 1999).</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>How much the directions in which pixels face differ: 0 (a plane) to 1 (Sappington 2007). Independent of slope.</source>
        <translation>Wie sehr sich die Richtungen unterscheiden, in die Pixel weisen: 0 (eine Ebene) bis 1 (Sappington 2007). Unabhängig von der Hangneigung.</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Height above the mean of the surroundings: ridges are positive, valleys negative (Guisan 1999).</source>
        <translation>Höhe über dem Mittel der Umgebung: Rücken sind positiv, Täler negativ (Guisan 1999).</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>Unit of aspect</source>
        <translation>Einheit der Exposition</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>Terrain aspect</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>degrees</source>
        <translation>Grad</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>maximum slope (Travis et al. 1975)</source>
        <translation>größte Hangneigung (Travis et al. 1975)</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>maximum triangle slope (Tarboton 1997)</source>
        <translation>größte Hangneigung der Dreiecke (Tarboton 1997)</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>least squares fitted plane (Horn 1981)</source>
        <translation>Ausgleichsebene nach kleinsten Quadraten (Horn 1981)</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>2nd order polynomial (Evans 1979)</source>
        <translation>Polynom 2. Ordnung (Evans 1979)</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>2nd order polynomial (Heerdegen and Beran 1982)</source>
        <translation>Polynom 2. Ordnung (Heerdegen und Beran 1982)</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>2nd order polynomial (Bauer et al. 1985)</source>
        <translation>Polynom 2. Ordnung (Bauer et al. 1985)</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>2nd order polynomial (Zevenbergen and Thorne 1987)</source>
        <translation>Polynom 2. Ordnung (Zevenbergen und Thorne 1987)</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>3rd order polynomial (Haralick 1983)</source>
        <translation>Polynom 3. Ordnung (Haralick 1983)</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>3rd order polynomial (Florinsky 2009)</source>
        <translation>Polynom 3. Ordnung (Florinsky 2009)</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>The smaller neighbourhoods follow details; polynomials of the third order smooth noise, and need a halo of 2 pixels.</source>
        <translation>Die kleineren Nachbarschaften folgen Einzelheiten; Polynome dritter Ordnung glätten Rauschen und brauchen eine Randzone von 2 Pixeln.</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>Slope and aspect, the direction that the slope faces.&lt;p&gt;Each pixel depends on its nearest neighbours only: a halo of 1 pixel makes tiles seamless, or 2 pixels with polynomials of the third order.</source>
        <translation>Hangneigung und Exposition, die Richtung, in die der Hang weist.&lt;p&gt;Jedes Pixel hängt nur von seinen nächsten Nachbarn ab: Eine Randzone von 1 Pixel macht Kacheln nahtlos, bei Polynomen dritter Ordnung eine von 2 Pixeln.</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>After Zevenbergen and Thorne (1987), unless METHOD says otherwise.</source>
        <translation>Nach Zevenbergen und Thorne (1987), wenn METHOD nichts anderes sagt.</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>The direction that the slope faces, in degrees clockwise from north. Flat pixels have none.</source>
        <translation>Die Richtung, in die der Hang weist, in Grad im Uhrzeigersinn von Norden. Ebene Pixel haben keine.</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Latitude (degrees, south negative; empty: that of the middle)</source>
        <translation>Breite (Grad, Süden negativ; leer: die der Mitte)</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <source>Longest shadow (map units; empty: unlimited)</source>
        <translation>Längster Schatten (Karteneinheiten; leer: unbegrenzt)</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Search radius of the sky view (map units)</source>
        <translation>Suchradius der Himmelssicht (Karteneinheiten)</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Directions of the sky view</source>
        <translation>Richtungen der Himmelssicht</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <source>Empty: the latitude of the middle, in a job of the whole tile set, else of the elevation. One holds for all tiles.</source>
        <translation>Leer: die geografische Breite der Mitte, in einem Auftrag die des ganzen Kachelsatzes, sonst die des Höhenrasters. Eine gilt für alle Kacheln.</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <source>Empty: as far as the highest ground casts it onto the lowest when the sun is lowest. It sets the halo that tiles need: in high mountains, or where the sun stands near the horizon, set a limit such as 5000.</source>
        <translation>Leer: so weit, wie der höchste Punkt beim tiefsten Sonnenstand seinen Schatten auf den tiefsten wirft. Davon hängt die nötige Randzone der Kacheln ab: Setzen Sie im Hochgebirge, oder wo die Sonne nahe am Horizont steht, eine Grenze, zum Beispiel 5000.</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Number of directions in which the horizon is searched.</source>
        <translation>Anzahl der Richtungen, in denen der Horizont gesucht wird.</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <source>Solar radiation of one day (direct and diffuse, clear sky) and sky view factor, by the tools of this plugin; solar_saga computes the same with those of SAGA.&lt;p&gt;Halo: known before anything is run. The sky view needs the search radius. A ridge casts its shadow as far as its height above the ground there, divided by the tangent of the sun&apos;s height: 300 m high and the sun 10 degrees above the horizon, 1.7 km.</source>
        <translation>Sonneneinstrahlung eines Tages (direkt und diffus, klarer Himmel) und Himmelssichtfaktor, mit den Werkzeugen dieses Plugins; solar_saga berechnet dasselbe mit denen von SAGA.&lt;p&gt;Randzone: bekannt, bevor etwas gerechnet wird. Die Himmelssicht braucht den Suchradius. Ein Rücken wirft seinen Schatten so weit wie seine Höhe über dem dortigen Boden, geteilt durch den Tangens der Sonnenhöhe: bei 300 m Höhe und einer Sonne 10 Grad über dem Horizont 1,7 km.</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Direct and diffuse radiation of the day, in kWh per square metre.</source>
        <translation>Direkte und diffuse Strahlung des Tages in kWh je Quadratmeter.</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>1 is a free horizon, 0 none.</source>
        <translation>1 ist ein freier Horizont, 0 keiner.</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Empty: the latitude of the middle, in a job of the whole tile set, else of the elevation. One holds for all tiles: where SAGA takes it from the grid instead, it puts noon into the middle of each window, and seams show.</source>
        <translation>Leer: die geografische Breite der Mitte, in einem Auftrag die des ganzen Kachelsatzes, sonst die des Höhenrasters. Eine gilt für alle Kacheln: Nimmt SAGA sie stattdessen aus dem Raster, legt es den Mittag in die Mitte jedes Fensters, und Nähte werden sichtbar.</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Solar radiation of one day (direct and diffuse, clear sky) and sky view factor.&lt;p&gt;Halo: the sky view needs the search radius in pixels and one more. Shadows have no search radius: a ridge casts its shadow as far as its height above the ground there, divided by the tangent of the sun&apos;s height: 300 m high and the sun 10 degrees above the horizon, 1.7 km. When the sun is lower still its beams are weak. In hills of 800 m, pixels of 30 m and half-hour steps, a halo of 101 pixels left up to one pixel in a hundred different, 200 pixels none, in June and in December; high mountains need more.</source>
        <translation>Sonneneinstrahlung eines Tages (direkt und diffus, klarer Himmel) und Himmelssichtfaktor.&lt;p&gt;Randzone: Die Himmelssicht braucht den Suchradius in Pixeln und eines mehr. Schatten haben keinen Suchradius: Ein Rücken wirft seinen Schatten so weit wie seine Höhe über dem dortigen Boden, geteilt durch den Tangens der Sonnenhöhe: bei 300 m Höhe und einer Sonne 10 Grad über dem Horizont 1,7 km. Steht die Sonne noch tiefer, sind ihre Strahlen schwach. In Hügeln von 800 m, mit Pixeln von 30 m und Schritten von einer halben Stunde, ließ eine Randzone von 101 Pixeln bis zu ein Pixel von hundert abweichen, eine von 200 Pixeln keines, im Juni wie im Dezember; im Hochgebirge ist mehr nötig.</translation>
    </message>
    <message>
        <location filename="../recipes/models/streams.model3"/>
        <source>Smallest catchment area of a channel (square map units)</source>
        <translation>Kleinstes Einzugsgebiet eines Gerinnes (Karteneinheiten im Quadrat)</translation>
    </message>
    <message>
        <location filename="../recipes/models/streams.model3"/>
        <source>Channels</source>
        <translation>Gerinne</translation>
    </message>
    <message>
        <location filename="../recipes/models/streams.model3"/>
        <location filename="../recipes/models/wetness.model3"/>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>Catchment area</source>
        <translation>Einzugsgebiet</translation>
    </message>
    <message>
        <location filename="../recipes/models/streams.model3"/>
        <source>A pixel with this catchment area, or a larger one, is a channel. 100000 square metres are 10 hectares.</source>
        <translation>Ein Pixel mit diesem oder einem größeren Einzugsgebiet ist ein Gerinne. 100000 Quadratmeter sind 10 Hektar.</translation>
    </message>
    <message>
        <location filename="../recipes/models/streams.model3"/>
        <source>Streams: sinks filled (Planchon and Darboux), catchment area (each pixel drains to its steepest neighbour, D8), and the pixels where that is large enough for a channel.&lt;p&gt;Water gathers over any distance. In a job, sinks are filled and catchments are measured with the water of the whole tile set, so that tiles give what the whole raster gives.</source>
        <translation>Gewässer: gefüllte Senken (Planchon und Darboux), Einzugsgebiet (jedes Pixel entwässert zum steilsten Nachbarn, D8) und die Pixel, wo es für ein Gerinne groß genug ist.&lt;p&gt;Wasser sammelt sich über jede Entfernung. In einem Auftrag werden Senken mit dem Wasser des ganzen Kachelsatzes gefüllt und Einzugsgebiete damit gemessen, sodass Kacheln ergeben, was das ganze Raster ergibt.</translation>
    </message>
    <message>
        <location filename="../recipes/models/streams.model3"/>
        <source>1 in channels; nodata elsewhere.</source>
        <translation>1 in Gerinnen, sonst NoData.</translation>
    </message>
    <message>
        <location filename="../recipes/models/streams.model3"/>
        <location filename="../recipes/models/wetness.model3"/>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>In square map units.</source>
        <translation>In Quadrat-Karteneinheiten.</translation>
    </message>
    <message>
        <location filename="../recipes/models/streams.model3"/>
        <location filename="../recipes/models/wetness.model3"/>
        <source>1 where the catchment reaches the edge of the ground, so that water from beyond may be missing; 0 elsewhere.</source>
        <translation>1, wo das Einzugsgebiet bis an den Rand des Geländes reicht, sodass Wasser von außerhalb fehlen kann; sonst 0.</translation>
    </message>
    <message>
        <location filename="../recipes/models/wetness.model3"/>
        <source>Flow direction</source>
        <translation>Fließrichtung</translation>
    </message>
    <message>
        <location filename="../recipes/models/wetness.model3"/>
        <source>steepest neighbour (D8)</source>
        <translation>steilster Nachbar (D8)</translation>
    </message>
    <message>
        <location filename="../recipes/models/wetness.model3"/>
        <source>all lower neighbours (MFD)</source>
        <translation>alle tieferen Nachbarn (MFD)</translation>
    </message>
    <message>
        <location filename="../recipes/models/wetness.model3"/>
        <source>Where the water of a pixel flows: to the neighbour to which the slope is steepest, or to all lower neighbours, more of it along steeper slopes.</source>
        <translation>Wohin das Wasser eines Pixels fließt: zum Nachbarn mit dem steilsten Gefälle oder zu allen tieferen Nachbarn, entlang steilerem Gefälle mehr.</translation>
    </message>
    <message>
        <location filename="../recipes/models/wetness.model3"/>
        <source>Topographic wetness index: sinks filled (Planchon and Darboux), slope, catchment area and the index.&lt;p&gt;Water gathers over any distance. In a job, sinks are filled and catchments are measured with the water of the whole tile set, so that tiles give what the whole raster gives.</source>
        <translation>Topographischer Feuchteindex: gefüllte Senken (Planchon und Darboux), Hangneigung, Einzugsgebiet und der Index.&lt;p&gt;Wasser sammelt sich über jede Entfernung. In einem Auftrag werden Senken mit dem Wasser des ganzen Kachelsatzes gefüllt und Einzugsgebiete damit gemessen, sodass Kacheln ergeben, was das ganze Raster ergibt.</translation>
    </message>
    <message>
        <location filename="../recipes/models/wetness.model3"/>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>ln(specific catchment area / tan(slope)).</source>
        <translation>ln(spezifisches Einzugsgebiet / tan(Hangneigung)).</translation>
    </message>
    <message>
        <location filename="../recipes/models/wetness.model3"/>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>Of the filled elevation, in radians.</source>
        <translation>Des gefüllten Höhenrasters, in Radiant.</translation>
    </message>
    <message>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>Topographic wetness index: sinks filled (Wang and Liu), slope, catchment area (multiple flow direction) and the index.&lt;p&gt;Water gathers over any distance: a tile knows only the part of a catchment that lies in its halo. No halo makes tiles exact where a catchment is larger, and seams show in valleys; take tiles as large as you can.</source>
        <translation>Topographischer Feuchteindex: gefüllte Senken (Wang und Liu), Hangneigung, Einzugsgebiet (mehrere Fließrichtungen) und der Index.&lt;p&gt;Wasser sammelt sich über jede Entfernung: Eine Kachel kennt nur den Teil eines Einzugsgebiets, der in ihrer Randzone liegt. Keine Randzone macht Kacheln genau, wo ein Einzugsgebiet größer ist, und in Tälern werden Nähte sichtbar; nehmen Sie so große Kacheln wie möglich.</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>TileJobs</name>
    <message>
        <location filename="../algorithms/base.py"/>
        <location filename="../algorithms/listjobs.py"/>
        <location filename="../panel/jobs_table.py"/>
        <location filename="../panel/tabs.py"/>
        <source>Jobs</source>
        <translation>Travaux</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Job database (empty = local)</source>
        <translation>Base de données des travaux (vide = locale)</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>A PostgreSQL connection saved in QGIS. If empty, a private database on this computer is used, which is created on first use.</source>
        <translation>Une connexion PostgreSQL enregistrée dans QGIS. Si elle est vide, une base de données privée est utilisée sur cet ordinateur ; elle est créée à la première utilisation.</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Database schema</source>
        <translation>Schéma de la base de données</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>The schema with the job tables. It is created if it does not exist.</source>
        <translation>Le schéma qui contient les tables des travaux. Il est créé s&apos;il n&apos;existe pas.</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <location filename="../panel/filter_row.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Tile set</source>
        <translation>Jeu de tuiles</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>The name given to it in Register tile set.</source>
        <translation>Le nom qui lui a été donné dans « Référencer un jeu de tuiles ».</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Parallel tiles (0 = all cores)</source>
        <translation>Tuiles en parallèle (0 = tous les cœurs)</translation>
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
        <translation>Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Setup</source>
        <translation>Mise en place</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <location filename="../algorithms/retryjob.py"/>
        <location filename="../algorithms/startjob.py"/>
        <source>Job number</source>
        <translation>Numéro du travail</translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>The number returned by Start job.</source>
        <translation>Le numéro renvoyé par « Démarrer un travail ».</translation>
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
        <translation>Statut</translation>
    </message>
    <message>
        <location filename="../algorithms/canceljob.py"/>
        <location filename="../plugin.py"/>
        <source>Cancel job</source>
        <translation>Annuler le travail</translation>
    </message>
    <message>
        <location filename="../algorithms/canceljob.py"/>
        <source>queue,batch,stop,abort,kill,end</source>
        <translation>queue,batch,stop,abort,kill,file d&apos;attente,lot,arrêter,interrompre,abandonner</translation>
    </message>
    <message>
        <location filename="../algorithms/canceljob.py"/>
        <source>Cancels a waiting or running job, on this or another computer. Its runner stops within two seconds. Complete tiles are kept; Retry job resumes from there.</source>
        <translation>Annule un travail en attente ou en cours, sur cet ordinateur ou un autre. Son exécuteur s&apos;arrête en moins de deux secondes. Les tuiles complètes sont conservées ; « Relancer le travail » reprend à partir de là.</translation>
    </message>
    <message>
        <location filename="../algorithms/changejob.py"/>
        <source>Change job</source>
        <translation>Modifier le travail</translation>
    </message>
    <message>
        <location filename="../algorithms/changejob.py"/>
        <source>queue,batch,priority,schedule,earliest start,rename,edit</source>
        <translation>queue,batch,priorité,planification,début au plus tôt,renommer,éditer</translation>
    </message>
    <message>
        <location filename="../algorithms/changejob.py"/>
        <source>Changes the priority, the earliest start or the name of a job that has not ended. What is left empty stays as it is. A worker that already runs the job goes on with it.</source>
        <translation>Modifie la priorité, le début au plus tôt ou le nom d&apos;un travail qui n&apos;est pas terminé. Ce qui est laissé vide reste inchangé. Un agent qui exécute déjà le travail le poursuit.</translation>
    </message>
    <message>
        <location filename="../algorithms/createlocaldatabase.py"/>
        <source>Create local job database</source>
        <translation>Créer une base de données locale des travaux</translation>
    </message>
    <message>
        <location filename="../algorithms/createlocaldatabase.py"/>
        <source>postgres,postgresql,setup,server,store</source>
        <translation>postgres,postgresql,installation,serveur,stockage</translation>
    </message>
    <message>
        <location filename="../algorithms/createlocaldatabase.py"/>
        <source>Creates a private PostgreSQL database on this computer, starts it, and saves it as a QGIS connection. Only its owner on this computer can reach it. An existing one is only started. It stops when it has not been used for a while, and starts again when needed.

You rarely need to run this: algorithms whose connection is left empty create the database themselves. The PostgreSQL programs must be installed (Debian and Ubuntu: package postgresql).</source>
        <translation>Crée une base de données PostgreSQL privée sur cet ordinateur, la démarre et l&apos;enregistre comme connexion de QGIS. Seul son propriétaire peut y accéder, sur cet ordinateur. Une base existante est seulement démarrée. Elle s&apos;arrête lorsqu&apos;elle n&apos;a pas servi depuis un certain temps et redémarre au besoin.

Il est rarement nécessaire d&apos;exécuter cet algorithme : ceux dont la connexion est laissée vide créent eux-mêmes la base de données. Les programmes de PostgreSQL doivent être installés (Debian et Ubuntu : paquet postgresql).</translation>
    </message>
    <message>
        <location filename="../algorithms/createlocaldatabase.py"/>
        <source>Connection name</source>
        <translation>Nom de la connexion</translation>
    </message>
    <message>
        <location filename="../algorithms/createlocaldatabase.py"/>
        <source>Database folder (empty = in the QGIS profile)</source>
        <translation>Dossier de la base de données (vide = dans le profil QGIS)</translation>
    </message>
    <message>
        <location filename="../algorithms/createlocaldatabase.py"/>
        <source>NAME: {name} can&apos;t name a connection. Give a name without /.</source>
        <translation>NAME : {name} ne peut pas désigner une connexion. Indiquez un nom sans /.</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <location filename="../panel/job_commands.py"/>
        <source>Delete jobs</source>
        <translation>Supprimer des travaux</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>queue,batch,remove,clean up,purge,disk space</source>
        <translation>queue,batch,effacer,nettoyer,purger,espace disque</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>Deletes ended jobs, with their tiles and logs, from the job database: by job number, by the date before which they ended, or by both, in which case both must match.

Result files are kept unless they are to be deleted as well. Only files written by the job and unchanged since are deleted; all others stay, as do folders that are not empty afterwards. A dry run lists what would be deleted, and deletes nothing.</source>
        <translation>Supprime de la base de données des travaux terminés, avec leurs tuiles et leurs journaux : par numéro de travail, par la date avant laquelle ils se sont terminés, ou par les deux, auquel cas les deux critères doivent être remplis.

Les fichiers de résultats sont conservés, à moins qu&apos;il ne soit demandé de les supprimer aussi. Seuls les fichiers écrits par le travail et inchangés depuis sont supprimés ; tous les autres restent, de même que les dossiers qui ne sont pas vides ensuite. Une simulation énumère ce qui serait supprimé, et ne supprime rien.</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>Ended before</source>
        <translation>Terminés avant</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>In the time zone of this computer, such as 2026-06-21T12:00:00.</source>
        <translation>Dans le fuseau horaire de cet ordinateur, par exemple 2026-06-21T12:00:00.</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>Job numbers (comma-separated)</source>
        <translation>Numéros des travaux (séparés par des virgules)</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>For example 12,15. List jobs shows the numbers.</source>
        <translation>Par exemple 12,15. « Lister les travaux » affiche les numéros.</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>Also delete mosaics, map tiles and kept tile results</source>
        <translation>Supprimer aussi les mosaïques, les tuiles cartographiques et les résultats conservés des tuiles</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>Dry run (list only)</source>
        <translation>Simulation (lister seulement)</translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>Number of jobs deleted, or to be deleted</source>
        <translation>Nombre de travaux supprimés, ou à supprimer</translation>
    </message>
    <message>
        <location filename="../algorithms/drainagebasins.py"/>
        <location filename="../recipes/models/basins.model3"/>
        <source>Drainage basins</source>
        <translation>Bassins versants</translation>
    </message>
    <message>
        <location filename="../algorithms/drainagebasins.py"/>
        <source>hydrology,watershed,catchment,subbasin,river basin,outlet,d8,dem,terrain</source>
        <translation>hydrologie,bassin versant,sous-bassin,ligne de partage des eaux,exutoire,d8,MNT,dem,terrain</translation>
    </message>
    <message>
        <location filename="../algorithms/drainagebasins.py"/>
        <source>Computes which pixels of an elevation model drain to the same place: from each pixel, water flows to the neighbour to which the slope is steepest (D8), until it comes to an outlet, which is a pixel at the edge of the ground, or to one that has no lower neighbour.

All pixels of a basin have the number of the pixel that their water ends at. Numbers count the pixels of the raster row by row, from 1 at its north-western corner. Sinks are basins of their own: fill them first, to a surface that falls everywhere, such as by SAGA&apos;s Fill Sinks (Planchon/Darboux). Rasters of any size are worked on in blocks.</source>
        <translation>Calcule quels pixels d&apos;un MNT s&apos;écoulent vers le même endroit : de chaque pixel, l&apos;eau s&apos;écoule vers le voisin de plus forte pente (D8), jusqu&apos;à un exutoire, c&apos;est-à-dire un pixel au bord du terrain, ou jusqu&apos;à un pixel qui n&apos;a pas de voisin plus bas.

Tous les pixels d&apos;un bassin versant ont le numéro du pixel où finit leur eau. Les numéros comptent les pixels du raster ligne par ligne, à partir de 1 au coin nord-ouest. Les cuvettes sont des bassins à part : comblez-les d&apos;abord, jusqu&apos;à une surface qui descend partout, par exemple avec Fill Sinks (Planchon/Darboux) de SAGA. Les rasters de toute taille sont traités par blocs.</translation>
    </message>
    <message>
        <location filename="../algorithms/edgecontamination.py"/>
        <location filename="../recipes/models/streams.model3"/>
        <location filename="../recipes/models/wetness.model3"/>
        <source>Edge contamination</source>
        <translation>Contamination de bord</translation>
    </message>
    <message>
        <location filename="../algorithms/edgecontamination.py"/>
        <source>hydrology,catchment area,flow accumulation,edge effect,taudem,d8,mfd,dem,terrain</source>
        <translation>hydrologie,bassin versant,accumulation des flux,effet de bord,taudem,d8,mfd,MNT,terrain,edge contamination</translation>
    </message>
    <message>
        <location filename="../algorithms/edgecontamination.py"/>
        <source>Computes which pixels of an elevation model have a catchment that reaches its edge, so that water from beyond may flow through them and catchment areas computed there may be too small.

Such water may come in by each pixel at the edge of the ground, that is, at the edge of the raster or beside nodata, and flows on to lower pixels. Water does not flow out of sinks or over flats: fill sinks first, to a surface that falls everywhere, such as by SAGA&apos;s Fill Sinks (Planchon/Darboux). Rasters of any size are worked on in blocks.</source>
        <translation>Calcule quels pixels d&apos;un modèle d&apos;élévation ont un bassin versant qui atteint son bord, de sorte que de l&apos;eau venue d&apos;au-delà peut y couler et que les bassins versants calculés peuvent y être trop petits.

Cette eau peut entrer par chaque pixel au bord du terrain, c&apos;est-à-dire au bord du raster ou à côté de nodata, et s&apos;écoule vers des pixels plus bas. L&apos;eau ne sort pas des cuvettes et ne traverse pas les replats : comblez d&apos;abord les cuvettes jusqu&apos;à une surface qui descend partout, par exemple avec Fill Sinks (Planchon/Darboux) de SAGA. Les rasters de toute taille sont traités par blocs.</translation>
    </message>
    <message>
        <location filename="../algorithms/edgecontamination.py"/>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>To one neighbour (D8)</source>
        <translation>Vers un voisin (D8)</translation>
    </message>
    <message>
        <location filename="../algorithms/edgecontamination.py"/>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>To all lower ones (MFD)</source>
        <translation>Vers tous les voisins plus bas (MFD)</translation>
    </message>
    <message>
        <location filename="../algorithms/edgecontamination.py"/>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>Flow</source>
        <translation>Écoulement</translation>
    </message>
    <message>
        <location filename="../algorithms/edgecontamination.py"/>
        <source>As in the catchment areas that it is to be compared with.</source>
        <translation>Comme pour les bassins versants auxquels comparer le résultat.</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_parameters.py"/>
        <location filename="../widgets/engine_choice.py"/>
        <source>Engine for helpers on other computers</source>
        <translation>Moteur pour les auxiliaires sur d&apos;autres ordinateurs</translation>
    </message>
    <message>
        <location filename="../algorithms/engine_parameters.py"/>
        <location filename="../widgets/engine_choice.py"/>
        <location filename="../widgets/start_options.py"/>
        <source>Helpers</source>
        <translation>Auxiliaires</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Estimate job</source>
        <translation>Estimer un travail</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>tiles,batch,time,duration,disk,memory,size,cost,dry run</source>
        <translation>tuiles,batch,temps,durée,disque,mémoire,taille,coût,simulation</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Estimates the time, the disk space and the memory that a job with the same parameters would take on this computer. No job is started, and nothing is written.

The time is estimated from an earlier complete job with the same recipe. If there is none, one tile can be tried: the recipe runs on the tile in the middle, and its results are discarded. The actual time can be expected between the least and the most seconds; they lie closest together after a job with the same recipe, parameters and tile set. Time spent waiting for a worker is not included, and neither are helpers on other computers.

Disk space depends on how well the results can be compressed, and is a rough estimate.</source>
        <translation>Estime le temps, l&apos;espace disque et la mémoire que prendrait sur cet ordinateur un travail ayant les mêmes paramètres. Aucun travail n&apos;est démarré et rien n&apos;est écrit.

Le temps est estimé d&apos;après un travail complet antérieur de la même recette. S&apos;il n&apos;y en a pas, une tuile peut être essayée : la recette est exécutée sur la tuile du milieu et ses résultats sont supprimés. Le temps réel devrait se situer entre le minimum et le maximum de secondes ; ceux-ci sont les plus proches après un travail de mêmes recette, paramètres et jeu de tuiles. L&apos;attente d&apos;un agent n&apos;est pas comprise, ni les auxiliaires sur d&apos;autres ordinateurs.

L&apos;espace disque dépend de la compression possible des résultats et n&apos;est qu&apos;une estimation grossière.</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Try one tile</source>
        <translation>Essayer une tuile</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Runs the recipe on one tile if no job with the same recipe and parameters has been complete yet.</source>
        <translation>Exécute la recette sur une tuile si aucun travail de mêmes recette et paramètres n&apos;a encore été complet.</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <location filename="../algorithms/startjob.py"/>
        <source>Map tiles (folder or .mbtiles file)</source>
        <translation>Tuiles cartographiques (dossier ou fichier .mbtiles)</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <location filename="../algorithms/openmosaic.py"/>
        <location filename="../algorithms/retryjob.py"/>
        <location filename="../algorithms/startjob.py"/>
        <location filename="../panel/job_facts.py"/>
        <location filename="../widgets/result_fields.py"/>
        <source>Mosaic</source>
        <translation>Mosaïque</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Where the job would write it. Nothing is written there now.</source>
        <translation>Là où le travail l&apos;écrirait. Rien n&apos;y est écrit pour l&apos;instant.</translation>
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
        <translation>Tuiles</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Tiles taken from earlier jobs</source>
        <translation>Tuiles reprises de travaux antérieurs</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Blocks</source>
        <translation>Blocs</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../widgets/result_fields.py"/>
        <source>Halo (pixels)</source>
        <translation>Halo (pixels)</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Time (s)</source>
        <translation>Temps (s)</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Least time (s)</source>
        <translation>Temps minimal (s)</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Most time (s)</source>
        <translation>Temps maximal (s)</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Disk space while it runs (bytes)</source>
        <translation>Espace disque pendant l&apos;exécution (octets)</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Disk space at its end (bytes)</source>
        <translation>Espace disque à la fin (octets)</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Free disk space (bytes)</source>
        <translation>Espace disque libre (octets)</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Memory (bytes)</source>
        <translation>Mémoire (octets)</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>How the halo is known</source>
        <translation>D&apos;où le halo est connu</translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>What the time is estimated from</source>
        <translation>D&apos;après quoi le temps est estimé</translation>
    </message>
    <message>
        <location filename="../algorithms/job_outputs.py"/>
        <location filename="../algorithms/openmosaic.py"/>
        <source>Mosaics of all outputs</source>
        <translation>Mosaïques de toutes les sorties</translation>
    </message>
    <message>
        <location filename="../algorithms/job_outputs.py"/>
        <source>Paths of the mosaics by output name</source>
        <translation>Chemins des mosaïques par nom de sortie</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <location filename="../widgets/tile_choice.py"/>
        <source>Tile ids (comma-separated)</source>
        <translation>Identifiants des tuiles (séparés par des virgules)</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>For example 4315,4283 or, with * for any characters and ? for one, 43*. @ and the path of a text file (UTF-8) read ids and patterns from there, one per line. Leave empty to select tiles in another way.</source>
        <translation>Par exemple 4315,4283 ou, avec * pour un nombre quelconque de caractères et ? pour un seul, 43*. @ suivi du chemin d&apos;un fichier texte (UTF-8) y lit les identifiants et les motifs, un par ligne. Laisser vide pour sélectionner les tuiles autrement.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Town id</source>
        <translation>Identifiant de la commune</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Selects all tiles that the town&apos;s polygon touches.</source>
        <translation>Sélectionne toutes les tuiles que touche le polygone de la commune.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <location filename="../algorithms/ways.py"/>
        <location filename="../panel/tiles_view.py"/>
        <source>All tiles</source>
        <translation>Toutes les tuiles</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Selects all tiles of the tile set.</source>
        <translation>Sélectionne toutes les tuiles du jeu de tuiles.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Selects all tiles that the rectangle touches. Without a CRS, it is in that of the tile set.</source>
        <translation>Sélectionne toutes les tuiles que touche le rectangle. Sans SCR, il est dans celui du jeu de tuiles.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <location filename="../widgets/tile_choice.py"/>
        <source>Area (polygons)</source>
        <translation>Zone (polygones)</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Selects all tiles that polygons of the layer touch, or those of its selected features.</source>
        <translation>Sélectionne toutes les tuiles que touchent les polygones de la couche, ou ceux de ses entités sélectionnées.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Clip mosaic to town, extent or area</source>
        <translation>Découper la mosaïque selon la commune, l&apos;emprise ou la zone</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Cuts the mosaic to the town, the extent or the polygons: pixels whose centres lie outside become nodata, and the mosaic is no larger than the outline.</source>
        <translation>Découpe la mosaïque selon la commune, l&apos;emprise ou les polygones : les pixels dont le centre est à l&apos;extérieur deviennent nodata, et la mosaïque n&apos;est pas plus grande que le contour.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <location filename="../panel/filter_row.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <location filename="../widgets/recipe_choice_form.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Id of an algorithm or model with raster inputs and outputs, such as tilejobs:relief, tilejobs:openness, model:yours or sagacmd:ta_morphometry_0.</source>
        <translation>Identifiant d&apos;un algorithme ou d&apos;un modèle avec des entrées et des sorties raster, par exemple tilejobs:relief, tilejobs:openness, model:le_votre ou sagacmd:ta_morphometry_0.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Recipe parameters (JSON)</source>
        <translation>Paramètres de la recette (JSON)</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Values of the recipe&apos;s parameters, such as {&quot;AZIMUTH&quot;: 315}. Parameters not listed keep their defaults. Set an optional output to true to have it made. Name further rasters by their paths, or tile sets as {&quot;tile_set&quot;: &quot;name&quot;}; they are read on the pixels of the tile.</source>
        <translation>Valeurs des paramètres de la recette, par exemple {&quot;AZIMUTH&quot;: 315}. Les paramètres non mentionnés gardent leur valeur par défaut. Donnez la valeur true à une sortie facultative pour la produire. Indiquez les autres rasters par leur chemin, ou des jeux de tuiles par {&quot;tile_set&quot;: &quot;name&quot;} ; ils sont lus sur les pixels de la tuile.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Raster input that takes the tile</source>
        <translation>Entrée raster qui reçoit la tuile</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Name of one of the recipe&apos;s raster inputs. Leave empty if the recipe parameters name a raster for all others.</source>
        <translation>Nom de l&apos;une des entrées raster de la recette. Laisser vide si les paramètres de la recette indiquent un raster pour toutes les autres.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Resampling of further rasters</source>
        <translation>Rééchantillonnage des autres rasters</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Warps further rasters that are not on the tile set&apos;s pixel grid as they are read; no copies are written. bilinear and cubic suit heights, nearest and mode suit classes. If empty, such rasters are refused. &quot;resampling&quot; in the recipe parameters says it for one raster.</source>
        <translation>Reprojette à la lecture les autres rasters qui ne sont pas sur la grille de pixels du jeu de tuiles ; aucune copie n&apos;est écrite. bilinear et cubic conviennent aux altitudes, nearest et mode aux classes. Si ce paramètre est vide, ces rasters sont refusés. « resampling » dans les paramètres de la recette le précise pour un seul raster.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Halo (pixels; empty = measured)</source>
        <translation>Halo (pixels ; vide = mesuré)</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Width of the margin of neighbouring pixels read around each tile. If empty, the recipe first runs on sample tiles to measure how far its results depend on neighbours. Later jobs with the same tile set and recipe reuse the measured value.</source>
        <translation>Largeur de la marge de pixels voisins lue autour de chaque tuile. Si elle est vide, la recette est d&apos;abord exécutée sur des tuiles d&apos;échantillon pour mesurer jusqu&apos;où ses résultats dépendent du voisinage. Les travaux ultérieurs avec le même jeu de tuiles et la même recette réutilisent la valeur mesurée.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Time limit per tile (s)</source>
        <translation>Limite de temps par tuile (s)</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>A tile that takes longer fails, and its processes are killed. Algorithms that may not respond to being cancelled run in a separate process, whose start adds to their time. Algorithms that exist in this project or session only can&apos;t do so: they run to their end before the tile fails, and the log says so at the start. Empty: no limit.</source>
        <translation>Une tuile qui prend plus de temps échoue et ses processus sont tués. Les algorithmes qui pourraient ne pas réagir à une annulation sont exécutés dans un processus séparé, dont le démarrage s&apos;ajoute à leur temps. Ceux qui n&apos;existent que dans ce projet ou cette session ne le peuvent pas : ils vont jusqu&apos;au bout avant que la tuile n&apos;échoue, ce que le journal signale au début. Vide : pas de limite.</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Keep tile results</source>
        <translation>Conserver les résultats des tuiles</translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Keeps the rasters of each tile, without the halo, in a folder beside the mosaic.</source>
        <translation>Conserve les rasters de chaque tuile, sans le halo, dans un dossier à côté de la mosaïque.</translation>
    </message>
    <message>
        <location filename="../algorithms/joblog.py"/>
        <source>Job log</source>
        <translation>Journal du travail</translation>
    </message>
    <message>
        <location filename="../algorithms/joblog.py"/>
        <source>batch,messages,errors,commands,output,console</source>
        <translation>batch,messages,erreurs,commandes,sortie,console,log</translation>
    </message>
    <message>
        <location filename="../algorithms/joblog.py"/>
        <source>Prints the log of a job, and gives it as a table: what the recipe&apos;s programs printed, with their commands, and how long tiles and mosaics took. With a tile id, only the entries about that tile, or about tiles that were run together with it. Passwords and keys in the names of rasters are left out.</source>
        <translation>Affiche le journal d&apos;un travail et le fournit sous forme de table : ce que les programmes de la recette ont affiché, avec leurs commandes, et le temps pris par les tuiles et les mosaïques. Avec un identifiant de tuile, seulement les entrées relatives à cette tuile ou aux tuiles exécutées avec elle. Les mots de passe et les clés contenus dans les noms de rasters sont omis.</translation>
    </message>
    <message>
        <location filename="../algorithms/joblog.py"/>
        <location filename="../panel/log_view.py"/>
        <source>Tile id (empty = whole job)</source>
        <translation>Identifiant de la tuile (vide = travail entier)</translation>
    </message>
    <message>
        <location filename="../algorithms/joblog.py"/>
        <location filename="../panel/job_page.py"/>
        <location filename="../panel/log_view.py"/>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <location filename="../algorithms/joblog.py"/>
        <source>The first {count} entries are in the table only.</source>
        <translation>Les {count} premières entrées ne figurent que dans la table.</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Job status</source>
        <translation>Statut du travail</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>queue,batch,progress,phase,time left,state</source>
        <translation>queue,batch,progression,phase,temps restant,état</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Reports the status of a job: ready (waiting), in progress, mosaicking, complete, failed or cancelled; how much of its work is done, in which phase it is (drainage, halo, tiles, seams, mosaics, map tiles, publication) and about how many seconds are left; how many of its tiles are complete or failed, its message, and the path of its mosaic. For a waiting job, the message says what it waits for, and why workers have declined it; for a paused one, since when it is paused.

Once the tiles are complete, the seam error is the difference of their results where they meet: the largest, its place, and the mean. 0 means that the mosaic has no seams.</source>
        <translation>Donne le statut d&apos;un travail : ready (en attente), in progress (en cours), mosaicking (mosaïquage), complete (complet), failed (échec) ou cancelled (annulé) ; la part accomplie, la phase en cours (drainage, halo, tuiles, raccords, mosaïques, tuiles cartographiques, publication) et le nombre approximatif de secondes restantes ; le nombre de tuiles complètes ou en échec, son message et le chemin de sa mosaïque. Pour un travail en attente, le message indique ce qu&apos;il attend et pourquoi des agents l&apos;ont refusé ; pour un travail en pause, depuis quand il l&apos;est.

Une fois les tuiles complètes, l&apos;erreur aux raccords est la différence de leurs résultats là où elles se touchent : la plus grande, son emplacement et la moyenne. 0 signifie que la mosaïque est sans raccord visible.</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../algorithms/queue_parameters.py"/>
        <source>Job name</source>
        <translation>Nom du travail</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_commands.py"/>
        <location filename="../panel/job_facts.py"/>
        <location filename="../widgets/start_options.py"/>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../algorithms/queue_parameters.py"/>
        <location filename="../widgets/start_options.py"/>
        <source>Not before</source>
        <translation>Pas avant</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Progress (0 to 100)</source>
        <translation>Progression (0 à 100)</translation>
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
        <translation>Temps restant (s)</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Complete tiles</source>
        <translation>Tuiles complètes</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Failed tiles</source>
        <translation>Tuiles en échec</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Mosaic path</source>
        <translation>Chemin de la mosaïque</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../algorithms/startjob.py"/>
        <source>Largest difference at seams</source>
        <translation>Plus grande différence aux raccords</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Mean difference at seams</source>
        <translation>Différence moyenne aux raccords</translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Location of the largest difference</source>
        <translation>Emplacement de la plus grande différence</translation>
    </message>
    <message>
        <location filename="../algorithms/light.py"/>
        <source>Sun and sky</source>
        <translation>Soleil et ciel</translation>
    </message>
    <message>
        <location filename="../algorithms/light.py"/>
        <source>The elevation is in degrees, so its heights are taken for degrees as well. Warp it to a CRS in metres.</source>
        <translation>Le MNT est en degrés : ses altitudes sont donc supposées l&apos;être aussi. Reprojetez-le dans un SCR en mètres.</translation>
    </message>
    <message>
        <location filename="../algorithms/listjobs.py"/>
        <source>List jobs</source>
        <translation>Lister les travaux</translation>
    </message>
    <message>
        <location filename="../algorithms/listjobs.py"/>
        <source>queue,batch,progress,overview,history</source>
        <translation>queue,batch,progression,aperçu,historique</translation>
    </message>
    <message>
        <location filename="../algorithms/listjobs.py"/>
        <source>Lists the jobs of a job database as a table, newest last, with how far they are. In the attribute table, each row has a button that opens the job&apos;s mosaics.</source>
        <translation>Énumère dans une table les travaux d&apos;une base de données, les plus récents à la fin, avec leur avancement. Dans la table d&apos;attributs, chaque ligne a un bouton qui ouvre les mosaïques du travail.</translation>
    </message>
    <message>
        <location filename="../algorithms/listjobs.py"/>
        <source>Status (empty = all jobs)</source>
        <translation>Statut (vide = tous les travaux)</translation>
    </message>
    <message>
        <location filename="../algorithms/listtilesets.py"/>
        <source>List tile sets</source>
        <translation>Lister les jeux de tuiles</translation>
    </message>
    <message>
        <location filename="../algorithms/listtilesets.py"/>
        <source>tiles,registered,overview</source>
        <translation>tuiles,référencé,enregistré,aperçu</translation>
    </message>
    <message>
        <location filename="../algorithms/listtilesets.py"/>
        <source>Lists the tile sets of a job database as a table: how many tiles and towns each has, its CRS, pixel size and bounds in map units, how rasters are resampled onto its grid, when it was registered, and its output folder.</source>
        <translation>Énumère dans une table les jeux de tuiles d&apos;une base de données des travaux : le nombre de tuiles et de communes de chacun, son SCR, la taille de ses pixels et ses limites en unités de carte, la façon dont les rasters sont rééchantillonnés sur sa grille, la date de son référencement et son dossier de sortie.</translation>
    </message>
    <message>
        <location filename="../algorithms/listtilesets.py"/>
        <source>Tile sets</source>
        <translation>Jeux de tuiles</translation>
    </message>
    <message>
        <location filename="../algorithms/listtowns.py"/>
        <source>List towns</source>
        <translation>Lister les communes</translation>
    </message>
    <message>
        <location filename="../algorithms/listtowns.py"/>
        <source>tiles,municipalities,places,areas</source>
        <translation>tuiles,municipalités,lieux,zones</translation>
    </message>
    <message>
        <location filename="../algorithms/listtowns.py"/>
        <source>Lists the towns of a tile set as a table, with their names and the number of tiles that each touches. Start job can select tiles by any town that touches at least one.</source>
        <translation>Énumère dans une table les communes d&apos;un jeu de tuiles, avec leurs noms et le nombre de tuiles que touche chacune. « Démarrer un travail » peut sélectionner les tuiles par toute commune qui en touche au moins une.</translation>
    </message>
    <message>
        <location filename="../algorithms/listtowns.py"/>
        <location filename="../algorithms/registertileset.py"/>
        <source>Towns</source>
        <translation>Communes</translation>
    </message>
    <message>
        <location filename="../algorithms/listworkers.py"/>
        <source>List workers</source>
        <translation>Lister les agents</translation>
    </message>
    <message>
        <location filename="../algorithms/listworkers.py"/>
        <source>queue,parallel,processes,helpers,computers,cluster</source>
        <translation>queue,parallèle,processus,auxiliaires,ordinateurs,cluster,worker</translation>
    </message>
    <message>
        <location filename="../algorithms/listworkers.py"/>
        <source>Lists the workers of a job database as a table: where each runs and since when, the job that it runs or helps with and the blocks that it has run of it, what it lacks for which jobs, and its versions. Helpers that have ended in the last day because they lacked something for a job that has not ended are listed as well, with the time of their end.</source>
        <translation>Énumère dans une table les agents d&apos;une base de données des travaux : où chacun s&apos;exécute et depuis quand, le travail qu&apos;il exécute ou auquel il contribue et les blocs qu&apos;il en a exécutés, ce qui lui manque et pour quels travaux, et ses versions. Les auxiliaires qui se sont arrêtés depuis un jour faute de quelque chose pour un travail non terminé y figurent aussi, avec l&apos;heure de leur arrêt.</translation>
    </message>
    <message>
        <location filename="../algorithms/listworkers.py"/>
        <source>Workers</source>
        <translation>Agents</translation>
    </message>
    <message>
        <location filename="../algorithms/openmosaic.py"/>
        <source>Open mosaic</source>
        <translation>Ouvrir la mosaïque</translation>
    </message>
    <message>
        <location filename="../algorithms/openmosaic.py"/>
        <source>results,load,layers,add to map,map tiles</source>
        <translation>résultats,charger,couches,ajouter à la carte,tuiles cartographiques</translation>
    </message>
    <message>
        <location filename="../algorithms/openmosaic.py"/>
        <source>Adds all mosaics of a complete job to the map with their styles, the first on top, and its map tiles: also those of an earlier session, of a worker or of a job that was started over HTTP.</source>
        <translation>Ajoute à la carte toutes les mosaïques d&apos;un travail complet avec leurs styles, la première au-dessus, ainsi que ses tuiles cartographiques : y compris celles d&apos;une session antérieure, d&apos;un agent ou d&apos;un travail démarré par HTTP.</translation>
    </message>
    <message>
        <location filename="../algorithms/pausejob.py"/>
        <source>Pause job</source>
        <translation>Mettre le travail en pause</translation>
    </message>
    <message>
        <location filename="../algorithms/pausejob.py"/>
        <source>queue,batch,stop,hold,suspend,interrupt</source>
        <translation>queue,batch,arrêter,suspendre,interrompre,pause</translation>
    </message>
    <message>
        <location filename="../algorithms/pausejob.py"/>
        <source>Pauses a waiting or running job, on this or another computer, until Resume job is run. Tiles under way are completed, and no more are begun; what the job does before and after its tiles is stopped and begun anew. The workers are then free for other jobs. A paused job stays paused if QGIS, the workers or the database are restarted.</source>
        <translation>Met en pause un travail en attente ou en cours, sur cet ordinateur ou un autre, jusqu&apos;à ce que « Reprendre le travail » soit exécuté. Les tuiles en cours sont achevées, et aucune autre n&apos;est commencée ; ce que le travail fait avant et après ses tuiles est arrêté et sera recommencé. Les agents sont alors libres pour d&apos;autres travaux. Un travail en pause le reste si QGIS, les agents ou la base de données sont redémarrés.</translation>
    </message>
    <message>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>Prepare drainage</source>
        <translation>Préparer le drainage</translation>
    </message>
    <message>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>hydrology,water,fill sinks,depressions,flow accumulation,catchment area,watershed,priority flood</source>
        <translation>hydrologie,eau,combler les cuvettes,dépressions,accumulation de flux,bassin versant,aire drainée,priority flood</translation>
    </message>
    <message>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>Finds out what each tile of a set must know of the water of all the others, for recipes with filled sinks or catchment areas, such as the topographic wetness index. Any tile can then be run by itself, and gets exactly what a run over the whole set would give.

A job that needs it prepares the same by itself. What was found is kept in the job database, 50 to 100 kB per million pixels, until rasters of the set change. If it is cancelled, the next call goes on from there.</source>
        <translation>Détermine ce que chaque tuile d&apos;un jeu doit savoir de l&apos;eau de toutes les autres, pour les recettes avec cuvettes comblées ou aires drainées, comme l&apos;indice topographique d&apos;humidité. Chaque tuile peut ensuite être calculée seule et reçoit exactement ce que donnerait un calcul sur tout le jeu.

Un travail qui en a besoin le prépare lui-même. Ce qui a été trouvé est conservé dans la base de données des travaux, 50 à 100 ko par million de pixels, jusqu’à ce que des rasters du jeu changent. Après une annulation, l’appel suivant reprend là.</translation>
    </message>
    <message>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>Least slope of filled ground (degrees)</source>
        <translation>Pente minimale du terrain comblé (degrés)</translation>
    </message>
    <message>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>As in the recipe. 0 fills sinks to a level, on which no water flows; a slope leads it to the outlet.</source>
        <translation>Comme dans la recette. 0 comble les cuvettes à niveau, sur quoi l&apos;eau ne s&apos;écoule pas ; une pente la conduit à l&apos;exutoire.</translation>
    </message>
    <message>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>None: filled sinks only</source>
        <translation>Aucun : cuvettes comblées seulement</translation>
    </message>
    <message>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>Convergence of MFD</source>
        <translation>Convergence de MFD</translation>
    </message>
    <message>
        <location filename="../algorithms/preparedrainage.py"/>
        <source>Whether anything was left to find out</source>
        <translation>S’il restait quelque chose à déterminer</translation>
    </message>
    <message>
        <location filename="../algorithms/queue_parameters.py"/>
        <source>Priority (-100 to 100)</source>
        <translation>Priorité (-100 à 100)</translation>
    </message>
    <message>
        <location filename="../algorithms/queue_parameters.py"/>
        <source>Workers take jobs with a higher priority first, and of those with the same the oldest.</source>
        <translation>Les agents prennent d&apos;abord les travaux de plus haute priorité et, à priorité égale, le plus ancien.</translation>
    </message>
    <message>
        <location filename="../algorithms/queue_parameters.py"/>
        <source>No worker takes the job before this time, in the time zone of this computer, such as 2026-06-21T20:00:00. The clock of the job database counts.</source>
        <translation>Aucun agent ne prend le travail avant cette heure, dans le fuseau horaire de cet ordinateur, par exemple 2026-06-21T20:00:00. L&apos;horloge de la base de données des travaux fait foi.</translation>
    </message>
    <message>
        <location filename="../algorithms/queue_parameters.py"/>
        <source>What lists and messages call the job, beside its number.</source>
        <translation>Le nom du travail dans les listes et les messages, à côté de son numéro.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Register tile set</source>
        <translation>Référencer un jeu de tuiles</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>tiles,tile index,catalog,stac,folder,rasters,elevation,dem,towns,import</source>
        <translation>tuiles,index de tuiles,catalogue,stac,dossier,rasters,altitude,mnt,dem,communes,import,enregistrer</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Records in the job database which tiles there are, their pixel grid, and the tiles that each town touches. No raster is copied or cut.

Tiles come from a tile index layer (as made by GDAL&apos;s tile index tool), from a folder in which every raster is a tile, from one raster that is divided into a grid, or from a catalog: STAC, GeoParquet or a list of paths and web addresses. All tiles must have the same CRS and pixel size, and lie on one pixel grid; they may overlap. With resampling, rasters of any CRS and pixel size are warped onto one grid as they are read.

An existing tile set of the same name is replaced, unless an unfinished job uses it.</source>
        <translation>Inscrit dans la base de données des travaux quelles tuiles existent, leur grille de pixels et les tuiles que touche chaque commune. Aucun raster n&apos;est copié ni découpé.

Les tuiles proviennent d&apos;une couche d&apos;index de tuiles (comme celle que crée l&apos;outil Index de tuiles de GDAL), d&apos;un dossier dont chaque raster est une tuile, d&apos;un raster divisé en grille, ou d&apos;un catalogue : STAC, GeoParquet ou une liste de chemins et d&apos;adresses web. Toutes les tuiles doivent avoir le même SCR et la même taille de pixel, et se trouver sur une même grille de pixels ; elles peuvent se chevaucher. Avec un rééchantillonnage, des rasters de SCR et de tailles de pixel quelconques sont reprojetés à la lecture sur une même grille.

Un jeu de tuiles existant de même nom est remplacé, à moins qu&apos;un travail non terminé ne l&apos;utilise.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Tile set name</source>
        <translation>Nom du jeu de tuiles</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Band</source>
        <translation>Bande</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Number of the band that holds the heights, counted from 1. Only for rasters with several bands.</source>
        <translation>Numéro de la bande qui contient les altitudes, à partir de 1. Seulement pour les rasters à plusieurs bandes.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Results folder</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Where background jobs write their mosaics if no path is given.</source>
        <translation>Là où les travaux en arrière-plan écrivent leurs mosaïques si aucun chemin n&apos;est indiqué.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Tile index</source>
        <translation>Index de tuiles</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Tile id field</source>
        <translation>Champ de l&apos;identifiant de tuile</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Raster path field</source>
        <translation>Champ du chemin du raster</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <location filename="../algorithms/ways.py"/>
        <source>Folder of rasters</source>
        <translation>Dossier de rasters</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Each raster in the folder is a tile. Its file name without extension is the tile id.</source>
        <translation>Chaque raster du dossier est une tuile. Son nom de fichier sans extension est l&apos;identifiant de la tuile.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Raster to divide into tiles</source>
        <translation>Raster à diviser en tuiles</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Tile size (pixels)</source>
        <translation>Taille des tuiles (pixels)</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Catalog (STAC, GeoParquet or list; file or URL)</source>
        <translation>Catalogue (STAC, GeoParquet ou liste ; fichier ou URL)</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Catalogs (*.json *.geojson *.parquet *.txt *.csv *.lst);;All files (*.*)</source>
        <translation>Catalogues (*.json *.geojson *.parquet *.txt *.csv *.lst);;Tous les fichiers (*.*)</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>A STAC item, collection or search result (JSON), a GeoParquet index, or a text file with a path or web address per line. Paths are relative to the catalog.</source>
        <translation>Un élément, une collection ou un résultat de recherche STAC (JSON), un index GeoParquet, ou un fichier texte avec un chemin ou une adresse web par ligne. Les chemins sont relatifs au catalogue.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>STAC asset</source>
        <translation>Ressource STAC (asset)</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Which asset of each STAC item is the raster, such as data. If empty, the only GeoTIFF with data.</source>
        <translation>Quelle ressource de chaque élément STAC est le raster, par exemple data. Si elle est vide, le seul GeoTIFF de données.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>File name patterns (such as *_dem.tif; *.asc)</source>
        <translation>Motifs de noms de fichiers (par exemple *_mnt.tif; *.asc)</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>File name patterns with * and ?, separated by semicolons or commas. A pattern with a slash is matched against the path relative to the folder. If empty, every raster is used.</source>
        <translation>Motifs de noms de fichiers avec * et ?, séparés par des points-virgules ou des virgules. Un motif qui contient une barre oblique est comparé au chemin relatif au dossier. S&apos;il est vide, tous les rasters sont utilisés.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Include subfolders and zip archives</source>
        <translation>Inclure les sous-dossiers et les archives zip</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Zip archives with a single raster are always included. If file names repeat, as with a dem.tif in each subfolder, the name of the subfolder or archive is the tile id.</source>
        <translation>Les archives zip contenant un seul raster sont toujours incluses. Si des noms de fichiers se répètent, comme avec un mnt.tif dans chaque sous-dossier, le nom du sous-dossier ou de l&apos;archive est l&apos;identifiant de la tuile.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>CRS</source>
        <translation>SCR</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Without resampling, the CRS of rasters that have none, or whose CRS differs from this one in name or vertical part only. Coordinates and heights are used unchanged; rasters whose own CRS places them elsewhere are refused. If empty, all rasters must have the same CRS.

With resampling, the CRS of the tile set, to which the rasters are warped. If empty, the CRS of the rasters, or the UTM zone of their middle if they are in degrees or have several CRSs.</source>
        <translation>Sans rééchantillonnage, le SCR des rasters qui n&apos;en ont pas, ou dont le SCR ne diffère de celui-ci que par le nom ou la composante verticale. Les coordonnées et les altitudes sont utilisées telles quelles ; les rasters que leur propre SCR situe ailleurs sont refusés. S&apos;il est vide, tous les rasters doivent avoir le même SCR.

Avec rééchantillonnage, le SCR du jeu de tuiles, dans lequel les rasters sont reprojetés. S&apos;il est vide, le SCR des rasters, ou la zone UTM de leur milieu s&apos;ils sont en degrés ou ont plusieurs SCR.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Resampling</source>
        <translation>Rééchantillonnage</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Gives the tile set a pixel grid of its own, onto which the rasters are warped as they are read; no copies are written. For rasters in degrees, in several CRSs, with pixels that are not square, or of several resolutions. bilinear and cubic suit heights, nearest and mode suit classes. If empty, all rasters must lie on one pixel grid.</source>
        <translation>Donne au jeu de tuiles une grille de pixels propre, sur laquelle les rasters sont reprojetés à la lecture ; aucune copie n&apos;est écrite. Pour des rasters en degrés, dans plusieurs SCR, à pixels non carrés ou de plusieurs résolutions. bilinear et cubic conviennent aux altitudes, nearest et mode aux classes. Si ce paramètre est vide, tous les rasters doivent se trouver sur une même grille de pixels.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Pixel size (map units)</source>
        <translation>Taille de pixel (unités de carte)</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Of the resampled tile set, in units of its CRS. If empty, about that of the finest rasters.</source>
        <translation>Du jeu de tuiles rééchantillonné, dans l&apos;unité de son SCR. Si elle est vide, environ celle des rasters les plus fins.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Finest rasters on top</source>
        <translation>Rasters les plus fins au-dessus</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>If resampled rasters overlap, the one with the smallest pixels is used. Otherwise it is the first one in the order of the tiles.</source>
        <translation>Si des rasters rééchantillonnés se chevauchent, celui qui a les plus petits pixels est utilisé. Sinon, c&apos;est le premier dans l&apos;ordre des tuiles.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Coordinate operation (PROJ)</source>
        <translation>Opération de coordonnées (PROJ)</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>How coordinates of the rasters get to the CRS of the resampled tile set, as QGIS shows it, with x before y. If empty, the most accurate one that this computer has for the place is chosen. It is kept with the tile set.</source>
        <translation>La façon dont les coordonnées des rasters sont converties dans le SCR du jeu de tuiles rééchantillonné, telle que QGIS l&apos;affiche, x avant y. Si elle est vide, la plus précise dont cet ordinateur dispose pour l&apos;endroit est choisie. Elle est conservée avec le jeu de tuiles.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>CRS of rasters without one</source>
        <translation>SCR des rasters qui n&apos;en ont pas</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Only with resampling, where CRS is that of the tile set.</source>
        <translation>Seulement avec rééchantillonnage, où SCR désigne celui du jeu de tuiles.</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Town id field</source>
        <translation>Champ de l&apos;identifiant de commune</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Town name field</source>
        <translation>Champ du nom de commune</translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Lists of towns and titles of jobs show the names; towns are found by them as well.</source>
        <translation>Les listes de communes et les titres des travaux affichent les noms ; les communes se trouvent aussi par leur nom.</translation>
    </message>
    <message>
        <location filename="../algorithms/resumejob.py"/>
        <source>Resume job</source>
        <translation>Reprendre le travail</translation>
    </message>
    <message>
        <location filename="../algorithms/resumejob.py"/>
        <source>queue,batch,continue,unpause,go on</source>
        <translation>queue,batch,continuer,reprise,poursuivre</translation>
    </message>
    <message>
        <location filename="../algorithms/resumejob.py"/>
        <source>Resumes a paused job where it stood: complete tiles are not run again. The next free worker runs it, unless you have it run here or in the background.</source>
        <translation>Reprend un travail en pause là où il en était : les tuiles complètes ne sont pas réexécutées. Le prochain agent libre l&apos;exécute, à moins que vous ne le fassiez exécuter ici ou en arrière-plan.</translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>Retry job</source>
        <translation>Relancer le travail</translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>queue,batch,again,rerun,restart,resume,failed,repair</source>
        <translation>queue,batch,encore,réexécuter,redémarrer,reprendre,échec,réparer</translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>Resumes a failed or cancelled job. Only tiles that are not complete are run. The mosaic is built afterwards, and opens in the map if you wait for the job.

A complete job can be retried if its mosaics, styles, kept tile results or map tiles are missing or damaged.</source>
        <translation>Reprend un travail échoué ou annulé. Seules les tuiles qui ne sont pas complètes sont exécutées. La mosaïque est construite ensuite, et s&apos;ouvre dans la carte si vous attendez la fin du travail.

Un travail complet peut être relancé si ses mosaïques, ses styles, les résultats conservés des tuiles ou ses tuiles cartographiques manquent ou sont endommagés.</translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>Failed tiles that are retried (empty = all)</source>
        <translation>Tuiles en échec à relancer (vide = toutes)</translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>Ids and patterns as in Start job. Other failed tiles stay as they are, and the job fails again.</source>
        <translation>Identifiants et motifs comme dans « Démarrer un travail ». Les autres tuiles en échec restent telles quelles, et le travail échoue de nouveau.</translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>Supplies helpers on other computers, as in Start job. If empty, the one of before.</source>
        <translation>Fournit des auxiliaires sur d&apos;autres ordinateurs, comme dans « Démarrer un travail ». S&apos;il est vide, celui d&apos;avant.</translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>How many are asked for. If empty, as many as before.</source>
        <translation>Combien sont demandés. Si ce champ est vide, autant qu&apos;avant.</translation>
    </message>
    <message>
        <location filename="../algorithms/run_parameter.py"/>
        <source>Run the job</source>
        <translation>Exécuter le travail</translation>
    </message>
    <message>
        <location filename="../algorithms/run_parameter.py"/>
        <source>Here, and wait</source>
        <translation>Ici, en attendant la fin</translation>
    </message>
    <message>
        <location filename="../algorithms/run_parameter.py"/>
        <location filename="../widgets/start_options.py"/>
        <source>In the background</source>
        <translation>En arrière-plan</translation>
    </message>
    <message>
        <location filename="../algorithms/run_parameter.py"/>
        <location filename="../widgets/start_options.py"/>
        <source>Leave to a worker</source>
        <translation>Laisser à un agent</translation>
    </message>
    <message>
        <location filename="../algorithms/run_parameter.py"/>
        <source>0: wait until the job has ended. 1: return at once; the job runs in a separate process, which goes on when QGIS is closed. If no other process can run it, it runs in this window and ends with it; the log says so. 2: return at once; the next free worker (Run worker) runs it.</source>
        <translation>0 : attendre la fin du travail. 1 : rendre la main aussitôt ; le travail s&apos;exécute dans un processus séparé, qui continue quand QGIS est fermé. Si aucun autre processus ne peut l&apos;exécuter, il s&apos;exécute dans cette fenêtre et se termine avec elle ; le journal l&apos;indique. 2 : rendre la main aussitôt ; le prochain agent libre (« Lancer un agent ») l&apos;exécute.</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Run worker</source>
        <translation>Lancer un agent</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>queue,batch,parallel,background,process,helper,service,cluster</source>
        <translation>queue,batch,parallèle,arrière-plan,processus,auxiliaire,service,cluster,worker</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Waits for jobs and runs them, those with the highest priority first. While no job waits, it helps with one that another worker runs. Jobs whose runner has died are taken over and resumed. Any number of workers, on any number of computers, can share one job database; files must have the same paths on all of them.</source>
        <translation>Attend des travaux et les exécute, ceux de plus haute priorité d&apos;abord. Tant qu&apos;aucun travail n&apos;attend, il contribue à l&apos;un de ceux qu&apos;exécute un autre agent. Les travaux dont l&apos;exécuteur a disparu sont récupérés et repris. Un nombre quelconque d&apos;agents, sur un nombre quelconque d&apos;ordinateurs, peut partager une base de données des travaux ; les fichiers doivent avoir les mêmes chemins sur tous.</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Parallel tiles (0 = as set in each job)</source>
        <translation>Tuiles en parallèle (0 = selon chaque travail)</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Stop when no job is left</source>
        <translation>Arrêter lorsqu&apos;il n&apos;y a plus de travail</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Hours (empty = always)</source>
        <translation>Heures (vide = toujours)</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>When the worker takes jobs, by the clock of its computer, such as 20:00-6:00; several with commas between. At their end, tiles under way are completed, and the job is left to the next worker.</source>
        <translation>Quand l&apos;agent prend des travaux, selon l&apos;horloge de son ordinateur, par exemple 20:00-6:00 ; plusieurs plages séparées par des virgules. À leur fin, les tuiles en cours sont achevées et le travail est laissé au prochain agent.</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_page.py"/>
        <source>Job</source>
        <translation>Travail</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Number of the only job to run, or to help with while another worker runs it. The worker ends with the job. If empty, it takes any job.</source>
        <translation>Numéro du seul travail à exécuter, ou auquel contribuer tant qu&apos;un autre agent l&apos;exécute. L&apos;agent s&apos;arrête avec le travail. S&apos;il est vide, il prend n&apos;importe quel travail.</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>First job</source>
        <translation>Premier travail</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Number of a job to run before all others, unless another worker has it. If empty, the oldest comes first.</source>
        <translation>Numéro d&apos;un travail à exécuter avant tous les autres, à moins qu&apos;un autre agent ne l&apos;ait. S&apos;il est vide, le plus ancien passe d&apos;abord.</translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Number of jobs run</source>
        <translation>Nombre de travaux exécutés</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <location filename="../algorithms/solarradiation.py"/>
        <location filename="../recipes/models/openness.model3"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Sky view factor</source>
        <translation>Facteur de vue du ciel</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>svf,skyview,visible sky,terrain view factor,horizon,dem,terrain</source>
        <translation>svf,skyview,ciel visible,facteur de vue du terrain,horizon,mnt,dem,terrain</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>Computes how much of the sky each pixel of an elevation model sees: the sky view factor (the part of an unobstructed sky&apos;s diffuse light that reaches it), the visible sky (percent of the hemisphere), and the terrain view factor (the part of the light that comes from the terrain).

From each pixel, rays search the horizon up to the given radius. The results are those of SAGA&apos;s tool Sky View Factor by cell size, in about a twentieth of the time. Rasters of any size are worked on in blocks.</source>
        <translation>Calcule la part de ciel que voit chaque pixel d&apos;un MNT : le facteur de vue du ciel (la part de la lumière diffuse d&apos;un ciel dégagé qui l&apos;atteint), le ciel visible (en pourcentage de l&apos;hémisphère) et le facteur de vue du terrain (la part de la lumière qui vient du terrain).

Depuis chaque pixel, des rayons cherchent l&apos;horizon jusqu&apos;au rayon indiqué. Les résultats sont ceux de l&apos;outil Sky View Factor de SAGA en mode « cell size », en un vingtième du temps environ. Les rasters de toute taille sont traités par blocs.</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>Search radius (map units)</source>
        <translation>Rayon de recherche (unités de carte)</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>How far away terrain may hide the sky. The time grows with it.</source>
        <translation>Jusqu&apos;à quelle distance le terrain peut masquer le ciel. Le temps croît avec lui.</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>Directions</source>
        <translation>Directions</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>In how many directions the horizon is searched. The time grows with it.</source>
        <translation>Dans combien de directions l&apos;horizon est cherché. Le temps croît avec ce nombre.</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>Visible sky</source>
        <translation>Ciel visible</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>Terrain view factor</source>
        <translation>Facteur de vue du terrain</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>nothing is within 0 map units.</source>
        <translation>il n&apos;y a rien dans un rayon de 0 unité de carte.</translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>Give a larger number.</source>
        <translation>Indiquez un nombre plus grand.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Solar radiation</source>
        <translation>Rayonnement solaire</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>insolation,irradiance,sun,shadow,solar energy,dem,terrain</source>
        <translation>insolation,irradiance,soleil,ombre,énergie solaire,mnt,dem,terrain</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Computes how much of the sun&apos;s energy reaches each pixel of an elevation model under a clear sky, in kWh per square metre: directly, by the sky, and both together, on one day or between two.

The terrain casts shadows. The results are those of SAGA&apos;s tool Potential Incoming Solar Radiation by lumped atmospheric transmittance, with slim shadows. Rasters of any size are worked on in blocks.</source>
        <translation>Calcule l&apos;énergie solaire que reçoit par ciel clair chaque pixel d&apos;un MNT, en kWh par mètre carré : directement, par le ciel, et les deux ensemble, pour un jour ou entre deux jours.

Le terrain projette des ombres. Les résultats sont ceux de l&apos;outil Potential Incoming Solar Radiation de SAGA avec transmittance atmosphérique globale (« lumped ») et ombres fines (« slim »). Les rasters de toute taille sont traités par blocs.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>On the pixels of the elevation, as the algorithm of this name makes it. Where there is none, only the pixel&apos;s own slope hides the sky.</source>
        <translation>Sur les pixels du MNT, tel que l&apos;algorithme de ce nom le produit. Sans lui, seule la pente du pixel lui-même masque le ciel.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Time step (hours)</source>
        <translation>Pas de temps (heures)</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Smaller is more exact, and takes more time in proportion.</source>
        <translation>Plus il est petit, plus c&apos;est exact, et plus le temps de calcul s&apos;allonge en proportion.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Latitude (degrees, south negative)</source>
        <translation>Latitude (degrés, sud négatif)</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Empty: that of the middle of the elevation. One holds for all pixels.</source>
        <translation>Vide : celle du milieu du MNT. Une seule vaut pour tous les pixels.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Transmittance of the atmosphere (percent)</source>
        <translation>Transmittance de l&apos;atmosphère (pour cent)</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Usually between 60 and 80.</source>
        <translation>Habituellement entre 60 et 80.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Longitude for hours in UTC (degrees, west negative)</source>
        <translation>Longitude pour des heures en UTC (degrés, ouest négatif)</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>A day is the 24 hours from midnight in UTC at this longitude. At 0 that is mean solar time, wherever the elevation lies, as in SAGA.</source>
        <translation>Un jour correspond aux 24 heures à partir de minuit en UTC à cette longitude. À 0, c&apos;est le temps solaire moyen, où que se trouve le MNT, comme dans SAGA.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Longest shadow (map units)</source>
        <translation>Ombre la plus longue (unités de carte)</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Empty: as far as the highest ground casts it onto the lowest when the sun is lowest. In a large raster of high relief, a limit saves time and memory.</source>
        <translation>Vide : aussi loin que le sol le plus haut la projette sur le plus bas quand le soleil est au plus bas. Dans un grand raster à fort relief, une limite économise du temps et de la mémoire.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Total radiation</source>
        <translation>Rayonnement global</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Direct radiation</source>
        <translation>Rayonnement direct</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Diffuse radiation</source>
        <translation>Rayonnement diffus</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>{last} is before the first day, {first}.</source>
        <translation>{last} précède le premier jour, {first}.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Give a later day, or none.</source>
        <translation>Indiquez un jour postérieur, ou aucun.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Year, month, day, such as 2026-06-21. The sun stands nearly the same on one day of all years.</source>
        <translation>Année, mois, jour, par exemple 2026-06-21. Le soleil est à peu près au même endroit un même jour de chaque année.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Empty: one day only.</source>
        <translation>Vide : un seul jour.</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Step between days</source>
        <translation>Pas entre les jours</translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Each day that is computed stands for as many. If there are no more from the first to the last, the one in the middle stands for all.</source>
        <translation>Chaque jour calculé en représente autant. S&apos;il n&apos;y en a pas plus du premier au dernier, celui du milieu les représente tous.</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>Start job</source>
        <translation>Démarrer un travail</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>tiles,batch,parallel,queue,run,mosaic,dem,terrain,saga</source>
        <translation>tuiles,batch,parallèle,queue,exécuter,mosaïque,mnt,dem,terrain,saga</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>Runs a recipe on tiles of a tile set, several at a time, and builds one seamless mosaic from the results.

Select tiles in one way: by their ids, by a town, an extent or an area that they touch, or all of them. The job gets a number and is stored in the job database: Job status and Tile status show its progress, Cancel job stops it, and Retry job resumes it, even after a crash.

A recipe is any algorithm or model with raster inputs and raster outputs. One of its inputs takes the tile; the recipe parameters name a raster or another tile set for each of the others. Each tile is read with a halo of pixels from its neighbours, so that the mosaic equals a run over the whole raster. If the halo is left empty, it is measured on sample tiles. Results are compared where tiles meet; the seam error is the largest difference found.

In the background, the job runs while you go on working, and its mosaic opens when it is complete. Choose a file for the mosaic in this case: a temporary one would be deleted with this window.</source>
        <translation>Exécute une recette sur les tuiles d&apos;un jeu de tuiles, plusieurs à la fois, et construit une seule mosaïque sans raccord à partir des résultats.

Sélectionnez les tuiles d&apos;une seule façon : par leurs identifiants, par une commune, une emprise ou une zone qu&apos;elles touchent, ou toutes. Le travail reçoit un numéro et est stocké dans la base de données des travaux : « Statut du travail » et « Statut des tuiles » montrent sa progression, « Annuler le travail » l&apos;arrête et « Relancer le travail » le reprend, même après un plantage.

Une recette est un algorithme ou un modèle quelconque avec des entrées et des sorties raster. L&apos;une de ses entrées reçoit la tuile ; les paramètres de la recette indiquent un raster ou un autre jeu de tuiles pour chacune des autres. Chaque tuile est lue avec un halo de pixels de ses voisines, de sorte que la mosaïque est identique à une exécution sur le raster entier. Si le halo est laissé vide, il est mesuré sur des tuiles d&apos;échantillon. Les résultats sont comparés là où les tuiles se touchent ; l&apos;erreur aux raccords est la plus grande différence trouvée.

En arrière-plan, le travail s&apos;exécute pendant que vous continuez à travailler, et sa mosaïque s&apos;ouvre lorsqu&apos;il est complet. Choisissez dans ce cas un fichier pour la mosaïque : un fichier temporaire serait supprimé avec cette fenêtre.</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>Retries per failed tile</source>
        <translation>Nouveaux essais par tuile en échec</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>A tile that keeps failing is marked as failed; the other tiles go on.</source>
        <translation>Une tuile qui continue d&apos;échouer est marquée en échec ; les autres tuiles continuent.</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <location filename="../widgets/result_fields.py"/>
        <source>MBTiles (*.mbtiles);;Folder (*)</source>
        <translation>MBTiles (*.mbtiles);;Dossier (*)</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>Also writes the mosaic as XYZ tiles for web maps.</source>
        <translation>Écrit aussi la mosaïque sous forme de tuiles XYZ pour les cartes web.</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>A Cloud Optimized GeoTIFF of the recipe&apos;s first output. Mosaics of further outputs are written beside it, with the name of the output added.</source>
        <translation>Un GeoTIFF optimisé pour le cloud (COG) de la première sortie de la recette. Les mosaïques des autres sorties sont écrites à côté, avec le nom de la sortie ajouté.</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>Starts helpers for this job on other computers: as batch jobs of Slurm, as tasks of a Dask cluster, in Kubernetes, or by any command line. Helpers run blocks of the job beside the lanes here, and end with it. The settings of QGIS on the computer that runs the job say how engines are reached. If one refuses, the log says why and the job goes on without it.</source>
        <translation>Démarre des auxiliaires pour ce travail sur d&apos;autres ordinateurs : comme travaux par lots de Slurm, comme tâches d&apos;un cluster Dask, dans Kubernetes, ou par une ligne de commande quelconque. Les auxiliaires exécutent des blocs du travail à côté des voies d&apos;ici, et s&apos;arrêtent avec lui. Les réglages de QGIS sur l&apos;ordinateur qui exécute le travail indiquent comment atteindre les moteurs. Si l&apos;un d&apos;eux refuse, le journal indique pourquoi et le travail continue sans lui.</translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>How many are asked for; each runs as many tiles in parallel as this job does.</source>
        <translation>Combien sont demandés ; chacun exécute autant de tuiles en parallèle que ce travail.</translation>
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
        <translation>MNT</translation>
    </message>
    <message>
        <location filename="../algorithms/terrain.py"/>
        <source>A raster of heights in the unit of its map coordinates, with square pixels; its first band is used.</source>
        <translation>Un raster d&apos;altitudes dans l&apos;unité de ses coordonnées, à pixels carrés ; sa première bande est utilisée.</translation>
    </message>
    <message>
        <location filename="../algorithms/terrain.py"/>
        <source>{given!q} is not a raster that GDAL can read.</source>
        <translation>{given!q} n&apos;est pas un raster que GDAL peut lire.</translation>
    </message>
    <message>
        <location filename="../algorithms/terrain.py"/>
        <source>Give a raster file, such as a GeoTIFF.</source>
        <translation>Indiquez un fichier raster, par exemple un GeoTIFF.</translation>
    </message>
    <message>
        <location filename="../algorithms/tilesetlayer.py"/>
        <source>Tile set layer</source>
        <translation>Couche du jeu de tuiles</translation>
    </message>
    <message>
        <location filename="../algorithms/tilesetlayer.py"/>
        <source>tiles,footprints,tile index,polygons,outlines</source>
        <translation>tuiles,empreintes,index de tuiles,polygones,contours</translation>
    </message>
    <message>
        <location filename="../algorithms/tilesetlayer.py"/>
        <source>Creates polygons of a tile set&apos;s tiles, with the raster of each, its width and height in pixels, and the towns that touch it. Passwords and keys in the names of rasters are left out.</source>
        <translation>Crée des polygones des tuiles d&apos;un jeu de tuiles, avec le raster de chacune, sa largeur et sa hauteur en pixels, et les communes qui la touchent. Les mots de passe et les clés contenus dans les noms de rasters sont omis.</translation>
    </message>
    <message>
        <location filename="../algorithms/tilestatus.py"/>
        <source>Tile status</source>
        <translation>Statut des tuiles</translation>
    </message>
    <message>
        <location filename="../algorithms/tilestatus.py"/>
        <source>tiles,batch,progress,failed tiles,polygons,map</source>
        <translation>tuiles,batch,progression,tuiles en échec,polygones,carte</translation>
    </message>
    <message>
        <location filename="../algorithms/tilestatus.py"/>
        <source>Creates polygons of a job&apos;s tiles, coloured by status, with the error message of failed tiles. The seam error is the largest difference between a tile&apos;s results and its neighbours&apos; along its edges.</source>
        <translation>Crée des polygones des tuiles d&apos;un travail, colorés selon le statut, avec le message d&apos;erreur des tuiles en échec. L&apos;erreur aux raccords est la plus grande différence entre les résultats d&apos;une tuile et ceux de ses voisines le long de ses bords.</translation>
    </message>
    <message>
        <location filename="../algorithms/tilestatus.py"/>
        <source>Tiles by status</source>
        <translation>Tuiles par statut</translation>
    </message>
    <message>
        <location filename="../algorithms/water.py"/>
        <source>Water</source>
        <translation>Eau</translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>Tiles from</source>
        <translation>Tuiles depuis</translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>Tile index layer</source>
        <translation>Couche d&apos;index de tuiles</translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>One raster, divided into tiles</source>
        <translation>Un raster, divisé en tuiles</translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>Catalog (STAC, GeoParquet or list)</source>
        <translation>Catalogue (STAC, GeoParquet ou liste)</translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>By tile ids</source>
        <translation>Par identifiants de tuiles</translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>In a town</source>
        <translation>Dans une commune</translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>In an extent</source>
        <translation>Dans une emprise</translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>In an area (polygons)</source>
        <translation>Dans une zone (polygones)</translation>
    </message>
    <message>
        <location filename="../engines/command.py"/>
        <source>in which {unknown!q} stands for nothing; known are {known}</source>
        <translation>où {unknown!q} ne correspond à rien ; sont connus : {known}</translation>
    </message>
    <message>
        <location filename="../engines/command.py"/>
        <source>in which {command} does not occur</source>
        <translation>où {command} ne figure pas</translation>
    </message>
    <message>
        <location filename="../engines/command.py"/>
        <source>the command line has failed (exit code {code}): {words}</source>
        <translation>la ligne de commande a échoué (code de sortie {code}) : {words}</translation>
    </message>
    <message>
        <location filename="../engines/command.py"/>
        <source>Its output is in {log}.</source>
        <translation>Sa sortie se trouve dans {log}.</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>{python} lacks a package of Dask ({reason}).</source>
        <translation>il manque à {python} un paquet de Dask ({reason}).</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>Set {setting} to a Python that has the scheduler&apos;s version of it.</source>
        <translation>Indiquez pour {setting} un Python qui en a la version de l&apos;ordonnanceur.</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>the scheduler {address} has {theirs}, while {python} has {own}.</source>
        <translation>l&apos;ordonnanceur {address} a {theirs}, alors que {python} a {own}.</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>Set {setting} to a Python with the scheduler&apos;s versions of both.</source>
        <translation>Indiquez pour {setting} un Python qui a les versions de l&apos;ordonnanceur pour les deux.</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>the scheduler {address} does not answer ({reason}).</source>
        <translation>l&apos;ordonnanceur {address} ne répond pas ({reason}).</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>Start it, or change the setting {scheduler_setting}.</source>
        <translation>Démarrez-le, ou modifiez le réglage {scheduler_setting}.</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>the scheduler file can&apos;t be read ({reason}).</source>
        <translation>impossible de lire le fichier de l&apos;ordonnanceur ({reason}).</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>Start the scheduler, or change the setting {scheduler_setting}.</source>
        <translation>Démarrez l&apos;ordonnanceur, ou modifiez le réglage {scheduler_setting}.</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>which is no program</source>
        <translation>qui n&apos;est pas un programme</translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>the program that submits the tasks has failed (exit code {code}).</source>
        <translation>le programme qui soumet les tâches a échoué (code de sortie {code}).</translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>{engine}: {reason}</source>
        <translation>{engine} : {reason}</translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>{program!r} can&apos;t be started ({reason}).</source>
        <translation>impossible de démarrer {program!r} ({reason}).</translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>Install it on this computer, or put its folder on PATH.</source>
        <translation>Installez-le sur cet ordinateur, ou ajoutez son dossier à PATH.</translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>{program} refused: {words}</source>
        <translation>{program} a refusé : {words}</translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>{engine!r} can&apos;t be used: {reason}</source>
        <translation>{engine!r} ne peut pas être utilisé : {reason}</translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>the setting {setting} is empty.</source>
        <translation>le réglage {setting} est vide.</translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>Set it in QGIS (Options, Advanced), for example to {example}.</source>
        <translation>Définissez-le dans QGIS (Options, Avancé), par exemple à {example}.</translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>the setting {setting} is {given!q}, {reason}.</source>
        <translation>le réglage {setting} vaut {given!q}, {reason}.</translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>Change it in QGIS (Options, Advanced).</source>
        <translation>Modifiez-le dans QGIS (Options, Avancé).</translation>
    </message>
    <message>
        <location filename="../engines/helper_order.py"/>
        <source>the folder for logs can&apos;t be made ({reason}).</source>
        <translation>impossible de créer le dossier des journaux ({reason}).</translation>
    </message>
    <message>
        <location filename="../engines/helper_order.py"/>
        <source>Set tile_jobs/helper_logs to a folder that can be written.</source>
        <translation>Indiquez pour tile_jobs/helper_logs un dossier accessible en écriture.</translation>
    </message>
    <message>
        <location filename="../engines/kubernetes.py"/>
        <source>a file in which {arguments} does not occur</source>
        <translation>un fichier où {arguments} ne figure pas</translation>
    </message>
    <message>
        <location filename="../engines/programs.py"/>
        <source>{program} has not answered for {seconds:g} s.</source>
        <translation>{program} n&apos;a pas répondu depuis {seconds:g} s.</translation>
    </message>
    <message>
        <location filename="../engines/programs.py"/>
        <source>Check that its server can be reached from this computer.</source>
        <translation>Vérifiez que son serveur est accessible depuis cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../errors.py"/>
        <source>It was cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <location filename="../errors.py"/>
        <source>{what} in this Python.</source>
        <translation>{what} dans ce Python.</translation>
    </message>
    <message>
        <location filename="../errors.py"/>
        <source>Make a QgsApplication and call initQgis(), then Processing.initialize() and tile_job_plugin.provider.add_providers(), and keep what it returns.</source>
        <translation>Créez une QgsApplication et appelez initQgis(), puis Processing.initialize() et tile_job_plugin.provider.add_providers(), et conservez ce que cette dernière renvoie.</translation>
    </message>
    <message>
        <location filename="../errors.py"/>
        <source>no Python interpreter was found in {prefix}, so nothing would stop the local database when it is idle.</source>
        <translation>aucun interpréteur Python n&apos;a été trouvé dans {prefix} : rien n&apos;arrêterait donc la base de données locale lorsqu&apos;elle est inactive.</translation>
    </message>
    <message>
        <location filename="../errors.py"/>
        <source>Choose a connection to a database elsewhere.</source>
        <translation>Choisissez une connexion à une base de données située ailleurs.</translation>
    </message>
    <message>
        <location filename="../hydrology/errors.py"/>
        <source>Water flows in a circle: {cells} cells pass it on and never let it out.</source>
        <translation>L&apos;eau tourne en rond : {cells} cellules la transmettent sans jamais la laisser sortir.</translation>
    </message>
    <message>
        <location filename="../hydrology/errors.py"/>
        <source>Compute flow directions on a surface with filled sinks and without flats.</source>
        <translation>Calculez les directions d&apos;écoulement sur une surface aux cuvettes comblées et sans replats.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>QGIS has no PostgreSQL connection named {name!q}. {saved}</source>
        <translation>QGIS n&apos;a pas de connexion PostgreSQL nommée {name!q}. {saved}</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Choose a saved one, or leave the connection empty for the local database.</source>
        <translation>Choisissez-en une enregistrée, ou laissez la connexion vide pour la base de données locale.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>The saved ones are: {names!l}.</source>
        <translation>Celles qui sont enregistrées : {names!l}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>None is saved.</source>
        <translation>Aucune n&apos;est enregistrée.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the settings of {name!q} can&apos;t be used.</source>
        <translation>les paramètres de {name!q} sont inutilisables.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Look for a space or a quote in its host or port.</source>
        <translation>Cherchez une espace ou un guillemet dans son hôte ou son port.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>The setting {setting} holds {pair!q}. {reason}</source>
        <translation>Le réglage {setting} contient {pair!q}. {reason}</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Write pairs of a path elsewhere and the same one here, such as P:/dem = /srv/dem.</source>
        <translation>Écrivez des paires formées d&apos;un chemin d&apos;ailleurs et du même ici, par exemple P:/dem = /srv/dem.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{name!q} uses QGIS&apos; authentication configuration &apos;{configuration}&apos;, which can&apos;t be read.</source>
        <translation>{name!q} utilise la configuration d&apos;authentification « {configuration} » de QGIS, qui ne peut pas être lue.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Enter QGIS&apos; master password (for qgis_process: the environment variable QGIS_AUTH_PASSWORD_FILE), or check that the configuration still exists.</source>
        <translation>Saisissez le mot de passe principal de QGIS (pour qgis_process : la variable d&apos;environnement QGIS_AUTH_PASSWORD_FILE), ou vérifiez que la configuration existe toujours.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>connection &apos;{name}&apos; needs QGIS&apos; master password.</source>
        <translation>la connexion « {name} » a besoin du mot de passe principal de QGIS.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the database of {place} can&apos;t be reached: {reason}.</source>
        <translation>la base de données de {place} est inaccessible : {reason}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Check that the server runs and that the connection&apos;s settings are right.</source>
        <translation>Vérifiez que le serveur fonctionne et que les paramètres de la connexion sont corrects.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the server of {place} refused the user or password.</source>
        <translation>le serveur de {place} a refusé l&apos;utilisateur ou le mot de passe.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Correct them in the connection&apos;s settings in QGIS, and save both there.</source>
        <translation>Corrigez-les dans les paramètres de la connexion dans QGIS, et enregistrez-y les deux.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the session with the database of {place} was lost.</source>
        <translation>la session avec la base de données de {place} a été perdue.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Check that the server still runs.</source>
        <translation>Vérifiez que le serveur fonctionne toujours.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the job database was closed.</source>
        <translation>la base de données des travaux a été fermée.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Open it again with connect().</source>
        <translation>Rouvrez-la avec connect().</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the user of {place} may not do this: {reason}.</source>
        <translation>l&apos;utilisateur de {place} n&apos;en a pas le droit : {reason}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Ask the database&apos;s owner for the right, or use another connection.</source>
        <translation>Demandez ce droit au propriétaire de la base de données, ou utilisez une autre connexion.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the database of {place} refused: {reason}.</source>
        <translation>la base de données de {place} a refusé : {reason}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>See which session holds the lock (pg_locks), or raise the server&apos;s lock_timeout.</source>
        <translation>Cherchez quelle session détient le verrou (pg_locks), ou augmentez lock_timeout sur le serveur.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Make room on the server: what waits for it goes on then.</source>
        <translation>Libérez de l&apos;espace sur le serveur : ce qui l&apos;attend continuera alors.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{place} leads to a pooler that changes the server&apos;s process at each transaction, so no lock of a job would hold.</source>
        <translation>{place} mène à un répartiteur de connexions qui change de processus serveur à chaque transaction : aucun verrou d&apos;un travail ne tiendrait.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Set pool_mode = session for this database in pgbouncer.ini (other poolers: session pooling), or enter the host and port of the server itself.</source>
        <translation>Définissez pool_mode = session pour cette base de données dans pgbouncer.ini (autres répartiteurs : mode session), ou saisissez l&apos;hôte et le port du serveur lui-même.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{schema!q} has version {version}, and this release of Tile Jobs knows versions up to {known}.</source>
        <translation>{schema!q} est en version {version}, alors que cette version de Tile Jobs connaît les versions jusqu&apos;à {known}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Upgrade the plugin.</source>
        <translation>Mettez l&apos;extension à jour.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>The database of {place} has no schema &apos;{schema}&apos;, and so no jobs yet.</source>
        <translation>La base de données de {place} n&apos;a pas de schéma « {schema} », donc pas encore de travaux.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Register a tile set there with {call.registertileset}.</source>
        <translation>Référencez-y un jeu de tuiles avec « {call.registertileset} ».</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{given!q} holds a character that the database can&apos;t store.</source>
        <translation>{given!q} contient un caractère que la base de données ne peut pas stocker.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Rename it.</source>
        <translation>Renommez-le.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>can&apos;t be stored as JSON: {reason}.</source>
        <translation>ne peut pas être stocké en JSON : {reason}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Change that value.</source>
        <translation>Modifiez cette valeur.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{program} was not found on this computer.</source>
        <translation>{program} est introuvable sur cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Install it (Debian and Ubuntu: package postgresql; Windows and macOS: postgresql.org/download), or choose a connection to a database elsewhere.</source>
        <translation>Installez-le (Debian et Ubuntu : paquet postgresql ; Windows et macOS : postgresql.org/download), ou choisissez une connexion à une base de données située ailleurs.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>PostgreSQL {version}, which the local database was made with,</source>
        <translation>PostgreSQL {version}, avec lequel la base de données locale a été créée,</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the local database in {folder} failed: {reason}</source>
        <translation>échec de la base de données locale dans {folder} : {reason}</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>There is no local database yet.</source>
        <translation>Il n&apos;y a pas encore de base de données locale.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>The local database is not running.</source>
        <translation>La base de données locale n&apos;est pas démarrée.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{folder} holds other files.</source>
        <translation>{folder} contient d&apos;autres fichiers.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Choose an empty folder for the local database.</source>
        <translation>Choisissez un dossier vide pour la base de données locale.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>no folder for the local database can be made at {folder!q} ({reason}).</source>
        <translation>impossible de créer un dossier pour la base de données locale dans {folder!q} ({reason}).</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the local database runs as {user}, who can&apos;t write into {folder}.</source>
        <translation>la base de données locale s&apos;exécute sous l&apos;utilisateur {user}, qui ne peut pas écrire dans {folder}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Choose a folder that this user can reach.</source>
        <translation>Choisissez un dossier accessible à cet utilisateur.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>QGIS already has another PostgreSQL connection named {name!q}.</source>
        <translation>QGIS a déjà une autre connexion PostgreSQL nommée {name!q}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Choose another name for the local database.</source>
        <translation>Choisissez un autre nom pour la base de données locale.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>there is no tile set named {name!q}{question} {registered}</source>
        <translation>il n&apos;y a pas de jeu de tuiles nommé {name!q}{question} {registered}</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>The registered ones are: {names!l}.</source>
        <translation>Ceux qui sont référencés : {names!l}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>None is registered yet: register one first.</source>
        <translation>Aucun n&apos;est encore référencé : commencez par en référencer un.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{name!q} can&apos;t be registered again while jobs use it: {job_ids!l}.</source>
        <translation>{name!q} ne peut pas être référencé de nouveau tant que des travaux l&apos;utilisent : {job_ids!l}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Wait until they have ended, or cancel them.</source>
        <translation>Attendez qu&apos;ils soient terminés, ou annulez-les.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>tile set {tile_set!q} has no tile {tile_ids!e}{question}</source>
        <translation>le jeu de tuiles {tile_set!q} n&apos;a pas de tuile {tile_ids!e}{question}</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Look the ids up with {call.tilesetlayer}.</source>
        <translation>Consultez les identifiants avec « {call.tilesetlayer} ».</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>tile set {tile_set!q} knows no town with the id {town_id!q}{question}</source>
        <translation>le jeu de tuiles {tile_set!q} ne connaît aucune commune d&apos;identifiant {town_id!q}{question}</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Look it up with {call.listtowns}, or register the set again with a layer of towns that holds it.</source>
        <translation>Cherchez-la avec « {call.listtowns} », ou référencez de nouveau le jeu avec une couche de communes qui la contient.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>town {town_id!q} touches no tile of tile set {tile_set!q}.</source>
        <translation>la commune {town_id!q} ne touche aucune tuile du jeu de tuiles {tile_set!q}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Choose another town, or a tile set that reaches it.</source>
        <translation>Choisissez une autre commune, ou un jeu de tuiles qui s&apos;étend jusqu&apos;à elle.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>tile set {tile_set!q} was registered without the outline of town {town_id!q}.</source>
        <translation>le jeu de tuiles {tile_set!q} a été référencé sans le contour de la commune {town_id!q}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Register the tile set again with its layer of towns, or leave {field.clip} out.</source>
        <translation>Référencez de nouveau le jeu de tuiles avec sa couche de communes, ou omettez « {field.clip} ».</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>a job needs at least one tile.</source>
        <translation>un travail a besoin d&apos;au moins une tuile.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Give tile ids or a town.</source>
        <translation>Indiquez des identifiants de tuiles ou une commune.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the job has {count} {what}, and may have at most {most}.</source>
        <translation>le travail a {count} {what}, et peut en avoir au plus {most}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Start several jobs.</source>
        <translation>Démarrez plusieurs travaux.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{most} of your jobs wait already, and no more may.</source>
        <translation>{most} de vos travaux sont déjà en attente, et c&apos;est le maximum.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Wait until one has begun, or cancel one.</source>
        <translation>Attendez que l&apos;un d&apos;eux ait commencé, ou annulez-en un.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>there is no job with the id {job_id}.</source>
        <translation>il n&apos;y a pas de travail numéro {job_id}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <location filename="../requests/keyword_values.py"/>
        <source>Look it up with {call.listjobs}.</source>
        <translation>Cherchez-le avec « {call.listjobs} ».</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>job {job_id} has no tile {tile_id!q}{question}</source>
        <translation>le travail {job_id} n&apos;a pas de tuile {tile_id!q}{question}</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Look it up with {call.tilestatus}.</source>
        <translation>Cherchez-la avec « {call.tilestatus} ».</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>job {job_id} has already ended: it is {status}. There is nothing left to cancel.</source>
        <translation>le travail {job_id} est déjà terminé (statut : {status}). Il n&apos;y a plus rien à annuler.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>job {job_id} can&apos;t be retried: {reason}.</source>
        <translation>le travail {job_id} ne peut pas être relancé : {reason}.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>job {job_id} can&apos;t be paused: it is {state}.</source>
        <translation>le travail {job_id} ne peut pas être mis en pause (statut : {state}).</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>job {job_id} is not paused: it is {status}.</source>
        <translation>le travail {job_id} n&apos;est pas en pause (statut : {status}).</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Retry it with {call.retryjob}.</source>
        <translation>Relancez-le avec « {call.retryjob} ».</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>job {job_id} can&apos;t be changed: it is {status}.</source>
        <translation>le travail {job_id} ne peut pas être modifié (statut : {status}).</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>The drainage of the tile set was removed, or another process has begun to prepare it, after this one had lost the database or stood still.</source>
        <translation>Le drainage du jeu de tuiles a été supprimé, ou un autre processus a commencé à le préparer, après que celui-ci a perdu la base de données ou s&apos;est arrêté.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Retry the job: what has been prepared is kept.</source>
        <translation>Relancez le travail : ce qui a été préparé est conservé.</translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Job {job_id} has been taken over by another runner, after this one had lost the database or stood still.</source>
        <translation>Le travail {job_id} a été repris par un autre exécuteur, après que celui-ci a perdu la base de données ou s&apos;est figé.</translation>
    </message>
    <message>
        <location filename="../jobs/job_queue.py"/>
        <source>paused already</source>
        <translation>déjà en pause</translation>
    </message>
    <message>
        <location filename="../jobs/jobs.py"/>
        <source>its tile set, or one that its recipe reads, was registered again since; start a new job</source>
        <translation>son jeu de tuiles, ou l&apos;un de ceux que lit sa recette, a été référencé de nouveau depuis ; démarrez un nouveau travail</translation>
    </message>
    <message>
        <location filename="../jobs/jobs.py"/>
        <source>it is {status}</source>
        <translation>son statut est « {status} »</translation>
    </message>
    <message>
        <location filename="../jobs/local/cluster.py"/>
        <source>Creating the local job database in {folder}. This is needed once and takes some seconds.</source>
        <translation>Création de la base de données locale des travaux dans {folder}. C&apos;est nécessaire une seule fois et prend quelques secondes.</translation>
    </message>
    <message>
        <location filename="../jobs/local/cluster.py"/>
        <source>Setting up access to the local job database.</source>
        <translation>Mise en place de l&apos;accès à la base de données locale des travaux.</translation>
    </message>
    <message>
        <location filename="../jobs/local/cluster.py"/>
        <source>Starting the local job database.</source>
        <translation>Démarrage de la base de données locale des travaux.</translation>
    </message>
    <message>
        <location filename="../jobs/near_names.py"/>
        <source>; did you mean {near!e}?</source>
        <translation> ; vouliez-vous dire {near!e} ?</translation>
    </message>
    <message>
        <location filename="../jobs/path_map.py"/>
        <source>It gives a folder two places.</source>
        <translation>Il donne deux emplacements à un dossier.</translation>
    </message>
    <message>
        <location filename="../jobs/path_map.py"/>
        <source>Both sides must be absolute paths.</source>
        <translation>Les deux côtés doivent être des chemins absolus.</translation>
    </message>
    <message>
        <location filename="../jobs/path_map.py"/>
        <source>It stands for all paths there are.</source>
        <translation>Il correspond à tous les chemins possibles.</translation>
    </message>
    <message>
        <location filename="../jobs/session.py"/>
        <source>Other transactions were always faster: try again when there is less going on.</source>
        <translation>D&apos;autres transactions ont toujours été plus rapides : réessayez quand il y aura moins d&apos;activité.</translation>
    </message>
    <message>
        <location filename="../jobs/session.py"/>
        <source>Other transactions stood always in the way: try again when there is less going on.</source>
        <translation>D&apos;autres transactions ont toujours fait obstacle : réessayez quand il y aura moins d&apos;activité.</translation>
    </message>
    <message>
        <location filename="../jobs/session.py"/>
        <source>Raise the server&apos;s statement_timeout for this user, or see who cancels its statements.</source>
        <translation>Augmentez statement_timeout sur le serveur pour cet utilisateur, ou cherchez qui annule ses instructions.</translation>
    </message>
    <message>
        <location filename="../jobs/session.py"/>
        <source>the reason holds the password, and is not shown</source>
        <translation>la raison contient le mot de passe, et n&apos;est pas affichée</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>in progress</source>
        <translation>en cours</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>mosaicking</source>
        <translation>mosaïquage</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>drainage</source>
        <translation>drainage</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>Drainage</source>
        <translation>Drainage</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>halo</source>
        <translation>halo</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>Halo</source>
        <translation>Halo</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>tiles</source>
        <translation>tuiles</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>seams</source>
        <translation>raccords</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <source>Seams</source>
        <translation>Raccords</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>mosaics</source>
        <translation>mosaïques</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>Mosaics</source>
        <translation>Mosaïques</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>map tiles</source>
        <translation>tuiles cartographiques</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <location filename="../layers/mosaic_layers.py"/>
        <location filename="../plugin.py"/>
        <location filename="../widgets/result_fields.py"/>
        <source>Map tiles</source>
        <translation>Tuiles cartographiques</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>publication</source>
        <translation>publication</translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>Publication</source>
        <translation>Publication</translation>
    </message>
    <message>
        <location filename="../jobs/upgrade.py"/>
        <source>it has no right to use the schema &apos;{schema}&apos;</source>
        <translation>il n&apos;a pas le droit d&apos;utiliser le schéma « {schema} »</translation>
    </message>
    <message>
        <location filename="../layers/job_actions.py"/>
        <source>Open mosaics</source>
        <translation>Ouvrir les mosaïques</translation>
    </message>
    <message>
        <location filename="../layers/job_group.py"/>
        <location filename="../panel/job_page.py"/>
        <source>Job {job}: {name}</source>
        <translation>Travail {job} : {name}</translation>
    </message>
    <message>
        <location filename="../layers/job_group.py"/>
        <source>Job {job}: {recipe}, {place}</source>
        <translation>Travail {job} : {recipe}, {place}</translation>
    </message>
    <message>
        <location filename="../layers/tile_status.py"/>
        <source>complete, with a seam</source>
        <translation>complet, avec un raccord visible</translation>
    </message>
    <message>
        <location filename="../layers/tile_status.py"/>
        <location filename="../panel/tiles_model.py"/>
        <source>Tries</source>
        <translation>Essais</translation>
    </message>
    <message>
        <location filename="../layers/tile_status.py"/>
        <location filename="../panel/tiles_model.py"/>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <location filename="../light/sky_factor.py"/>
        <source>{path} has other pixels than the elevation.</source>
        <translation>{path} a d&apos;autres pixels que le MNT.</translation>
    </message>
    <message>
        <location filename="../light/sky_factor.py"/>
        <source>Compute it from the same elevation (tilejobs:skyview).</source>
        <translation>Calculez-le à partir du même MNT (tilejobs:skyview).</translation>
    </message>
    <message>
        <location filename="../messages.py"/>
        <location filename="../tiles/errors.py"/>
        <source>{names} and {rest} more</source>
        <translation>{names} et {rest} autres</translation>
    </message>
    <message>
        <location filename="../number_settings.py"/>
        <source>Put the setting right, or remove it.</source>
        <translation>Corrigez le réglage, ou supprimez-le.</translation>
    </message>
    <message>
        <location filename="../number_settings.py"/>
        <source>{setting}: {given!r} is not a whole number of {least} or more.</source>
        <translation>{setting} : {given!r} n&apos;est pas un nombre entier supérieur ou égal à {least}.</translation>
    </message>
    <message>
        <location filename="../panel/database_row.py"/>
        <source>&amp;Database:</source>
        <translation>&amp;Base de données :</translation>
    </message>
    <message>
        <location filename="../panel/database_row.py"/>
        <source>Job database</source>
        <translation>Base de données des travaux</translation>
    </message>
    <message>
        <location filename="../panel/database_row.py"/>
        <source>The PostgreSQL connection, or the local database, whose jobs are shown</source>
        <translation>La connexion PostgreSQL, ou la base de données locale, dont les travaux sont affichés</translation>
    </message>
    <message>
        <location filename="../panel/database_row.py"/>
        <source>Local database</source>
        <translation>Base de données locale</translation>
    </message>
    <message>
        <location filename="../panel/dock.py"/>
        <source>Tile Jobs panel</source>
        <translation>Panneau Tile Jobs</translation>
    </message>
    <message>
        <location filename="../panel/filter_row.py"/>
        <source>Search jobs</source>
        <translation>Rechercher des travaux</translation>
    </message>
    <message>
        <location filename="../panel/filter_row.py"/>
        <source>Shows jobs whose number, recipe, tile set, town, runner or message contains the text</source>
        <translation>Affiche les travaux dont le numéro, la recette, le jeu de tuiles, la commune, l&apos;exécuteur ou le message contient le texte</translation>
    </message>
    <message>
        <location filename="../panel/filter_row.py"/>
        <source>Any status</source>
        <translation>Tout statut</translation>
    </message>
    <message>
        <location filename="../panel/filter_row.py"/>
        <source>Any recipe</source>
        <translation>Toute recette</translation>
    </message>
    <message>
        <location filename="../panel/filter_row.py"/>
        <source>Any tile set</source>
        <translation>Tout jeu de tuiles</translation>
    </message>
    <message>
        <location filename="../panel/job_columns.py"/>
        <location filename="../widgets/start_options.py"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../panel/job_columns.py"/>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <source>Run time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <source>Runner</source>
        <translation>Exécuteur</translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>{count} jobs cancelled.</source>
        <translation>
            <numerusform>{count} travail annulé.</numerusform>
            <numerusform>{count} travaux annulés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>{count} jobs paused.</source>
        <translation>
            <numerusform>{count} travail mis en pause.</numerusform>
            <numerusform>{count} travaux mis en pause.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>{count} jobs resumed.</source>
        <translation>
            <numerusform>{count} travail repris.</numerusform>
            <numerusform>{count} travaux repris.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>{count} jobs retried.</source>
        <translation>
            <numerusform>{count} travail relancé.</numerusform>
            <numerusform>{count} travaux relancés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>Priority of {count} jobs changed.</source>
        <translation>
            <numerusform>Priorité de {count} travail modifiée.</numerusform>
            <numerusform>Priorité de {count} travaux modifiée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>{count} jobs deleted.</source>
        <translation>
            <numerusform>{count} travail supprimé.</numerusform>
            <numerusform>{count} travaux supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Run no more tiles; complete ones are kept</source>
        <translation>Ne plus exécuter de tuiles ; celles qui sont complètes sont conservées</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Complete the tiles under way, and begin no more</source>
        <translation>Achever les tuiles en cours, et n&apos;en commencer aucune autre</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Let paused jobs go on where they stood</source>
        <translation>Laisser les travaux en pause continuer là où ils en étaient</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Priority…</source>
        <translation>Priorité…</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Say which jobs workers take first</source>
        <translation>Indiquer quels travaux les agents prennent d&apos;abord</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Retry</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Run the tiles that are not complete, in a separate process</source>
        <translation>Exécuter les tuiles qui ne sont pas complètes, dans un processus séparé</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Run again with changes</source>
        <translation>Réexécuter avec des modifications</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Show in the tab Start what the job was started with</source>
        <translation>Afficher dans l&apos;onglet Démarrer ce avec quoi le travail a été démarré</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Delete the selected jobs (Del)</source>
        <translation>Supprimer les travaux sélectionnés (Suppr)</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Priority ({lowest} to {highest}, highest first)</source>
        <translation>Priorité ({lowest} à {highest}, la plus haute d&apos;abord)</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>{count} more messages.</source>
        <translation>{count} autres messages.</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <location filename="../plugin.py"/>
        <source>Job {job}: {reason}</source>
        <translation>Travail {job} : {reason}</translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>Delete {count} jobs?</source>
        <translation>
            <numerusform>Supprimer {count} travail ?</numerusform>
            <numerusform>Supprimer {count} travaux ?</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Deleted from the job database, with their tiles and logs: {jobs}. Jobs that have not ended stay.</source>
        <translation>Supprimés de la base de données des travaux, avec leurs tuiles et leurs journaux : {jobs}. Les travaux qui ne sont pas terminés restent.</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Delete mosaics, map tiles and kept tile results as well</source>
        <translation>Supprimer aussi les mosaïques, les tuiles cartographiques et les résultats conservés des tuiles</translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <location filename="../panel/job_facts.py"/>
        <location filename="../widgets/tile_choice.py"/>
        <source>Town</source>
        <translation>Commune</translation>
    </message>
    <message>
        <location filename="../panel/job_facts.py"/>
        <source>Started</source>
        <translation>Démarré</translation>
    </message>
    <message>
        <location filename="../panel/job_ground.py"/>
        <source>Area of job {job}</source>
        <translation>Zone du travail {job}</translation>
    </message>
    <message>
        <location filename="../panel/job_page.py"/>
        <source>Back to the list of jobs</source>
        <translation>Retour à la liste des travaux</translation>
    </message>
    <message>
        <location filename="../panel/job_page.py"/>
        <source>Open results</source>
        <translation>Ouvrir les résultats</translation>
    </message>
    <message>
        <location filename="../panel/job_page.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Show tiles</source>
        <translation>Afficher les tuiles</translation>
    </message>
    <message>
        <location filename="../panel/job_page.py"/>
        <source>Add the tiles to the map, coloured by their status</source>
        <translation>Ajouter les tuiles à la carte, colorées selon leur statut</translation>
    </message>
    <message>
        <location filename="../panel/job_page.py"/>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <location filename="../panel/job_page.py"/>
        <location filename="../run/lanes/lanes.py"/>
        <source>Job {job}</source>
        <translation>Travail {job}</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Can&apos;t be read: {reason}</source>
        <translation>Lecture impossible : {reason}</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>{status}, paused</source>
        <translation>{status}, en pause</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>{complete} of {total} tiles complete, {failed} failed</source>
        <translation>{complete} tuiles complètes sur {total}, {failed} en échec</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <location filename="../widgets/engine_choice.py"/>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Small ({difference})</source>
        <translation>Faible ({difference})</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Large ({difference})</source>
        <translation>Importante ({difference})</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Seams have not been measured.</source>
        <translation>Les raccords n&apos;ont pas été mesurés.</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Results are identical where tiles meet.</source>
        <translation>Les résultats sont identiques là où les tuiles se touchent.</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Results differ by up to {difference} where tiles meet, which is too little to be seen.</source>
        <translation>Les résultats diffèrent d&apos;au plus {difference} là où les tuiles se touchent, ce qui est trop peu pour être visible.</translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Results differ by up to {difference} where tiles meet. The job&apos;s message says what helps.</source>
        <translation>Les résultats diffèrent d&apos;au plus {difference} là où les tuiles se touchent. Le message du travail indique ce qui peut aider.</translation>
    </message>
    <message>
        <location filename="../panel/jobs_page.py"/>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <location filename="../panel/jobs_page.py"/>
        <source>Show the facts, the tiles and the log of the current job</source>
        <translation>Afficher les informations, les tuiles et le journal du travail courant</translation>
    </message>
    <message>
        <location filename="../panel/jobs_page.py"/>
        <source>Select all that are shown</source>
        <translation>Sélectionner tous ceux qui sont affichés</translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/jobs_page.py"/>
        <source>{count} jobs</source>
        <translation>
            <numerusform>{count} travail</numerusform>
            <numerusform>{count} travaux</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../panel/jobs_page.py"/>
        <source>{shown} of {total} jobs</source>
        <translation>{shown} travaux sur {total}</translation>
    </message>
    <message>
        <location filename="../panel/jobs_page.py"/>
        <source>, {selected} selected</source>
        <translation>, sélectionnés : {selected}</translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Tile whose log is shown</source>
        <translation>Tuile dont le journal est affiché</translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Keep the newest entry in sight</source>
        <translation>Garder l&apos;entrée la plus récente visible</translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Save the whole log, or all that it says of the tile, to a file</source>
        <translation>Enregistrer dans un fichier le journal entier, ou tout ce qu&apos;il dit de la tuile</translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>The log of job {job} was saved to {path}.</source>
        <translation>Le journal du travail {job} a été enregistré dans {path}.</translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Save log</source>
        <translation>Enregistrer le journal</translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Text (*.log *.txt)</source>
        <translation>Texte (*.log *.txt)</translation>
    </message>
    <message>
        <location filename="../panel/one_tile.py"/>
        <source>Window of tile {tile}</source>
        <translation>Fenêtre de la tuile {tile}</translation>
    </message>
    <message>
        <location filename="../panel/problem_bar.py"/>
        <source>Create local database</source>
        <translation>Créer la base de données locale</translation>
    </message>
    <message>
        <location filename="../panel/problem_bar.py"/>
        <source>Start local database</source>
        <translation>Démarrer la base de données locale</translation>
    </message>
    <message>
        <location filename="../panel/problem_bar.py"/>
        <source>Enter master password</source>
        <translation>Saisir le mot de passe principal</translation>
    </message>
    <message>
        <location filename="../panel/problem_bar.py"/>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <location filename="../panel/problem_bar.py"/>
        <source>The local database is being started…</source>
        <translation>Démarrage de la base de données locale…</translation>
    </message>
    <message>
        <location filename="../panel/start_page.py"/>
        <source>Recipe {recipe} of job {job} isn&apos;t available in this QGIS. Choose another one.</source>
        <translation>La recette {recipe} du travail {job} n&apos;est pas disponible dans ce QGIS. Choisissez-en une autre.</translation>
    </message>
    <message>
        <location filename="../panel/tabs.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <location filename="../panel/tile_place.py"/>
        <source>Tile {tile!q} can&apos;t be shown: tile set {tile_set!q} no longer has it.</source>
        <translation>Impossible d&apos;afficher la tuile {tile!q} : le jeu de tuiles {tile_set!q} ne l&apos;a plus.</translation>
    </message>
    <message>
        <location filename="../panel/tiles_model.py"/>
        <source>Tile</source>
        <translation>Tuile</translation>
    </message>
    <message>
        <location filename="../panel/tiles_model.py"/>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <location filename="../panel/tiles_model.py"/>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <location filename="../panel/tiles_table.py"/>
        <source>Zoom to tile</source>
        <translation>Zoomer sur la tuile</translation>
    </message>
    <message>
        <location filename="../panel/tiles_table.py"/>
        <source>Show log</source>
        <translation>Afficher le journal</translation>
    </message>
    <message>
        <location filename="../panel/tiles_table.py"/>
        <source>Copy tile id</source>
        <translation>Copier l&apos;identifiant de la tuile</translation>
    </message>
    <message>
        <location filename="../panel/tiles_table.py"/>
        <source>Open window</source>
        <translation>Ouvrir la fenêtre</translation>
    </message>
    <message>
        <location filename="../panel/tiles_table.py"/>
        <source>Copy command that runs it alone</source>
        <translation>Copier la commande qui l&apos;exécute seule</translation>
    </message>
    <message>
        <location filename="../panel/tiles_table.py"/>
        <source>Retry tile</source>
        <translation>Relancer la tuile</translation>
    </message>
    <message>
        <location filename="../panel/tiles_table.py"/>
        <source>Retry failed tiles</source>
        <translation>Relancer les tuiles en échec</translation>
    </message>
    <message>
        <location filename="../panel/tiles_view.py"/>
        <source>Status of the tiles that are shown</source>
        <translation>Statut des tuiles affichées</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>what its dialog gives for {label!r} (QGIS&apos; type {kind})</source>
        <translation>ce que sa boîte de dialogue donne pour {label!r} (type QGIS : {kind})</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a number, {most:g} or less</source>
        <translation>un nombre, {most:g} au plus</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a number, {least:g} or more</source>
        <translation>un nombre, {least:g} au moins</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a number, {least:g} to {most:g}</source>
        <translation>un nombre, de {least:g} à {most:g}</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a whole number, {most:g} or less</source>
        <translation>un nombre entier, {most:g} au plus</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a whole number, {least:g} or more</source>
        <translation>un nombre entier, {least:g} au moins</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a whole number, {least:g} to {most:g}</source>
        <translation>un nombre entier, de {least:g} à {most:g}</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>{number}, in {unit}</source>
        <translation>{number}, en {unit}</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>one of {choices}</source>
        <translation>l&apos;une des valeurs {choices}</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>one or more of {choices}, such as {example}</source>
        <translation>une ou plusieurs des valeurs {choices}, par exemple {example}</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>two whole numbers with a comma between, the smaller first, such as &quot;0,10&quot;</source>
        <translation>deux nombres entiers séparés par une virgule, le plus petit d&apos;abord, par exemple &quot;0,10&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>two numbers with a comma between, the smaller first, such as &quot;0,10&quot;</source>
        <translation>deux nombres séparés par une virgule, le plus petit d&apos;abord, par exemple &quot;0,10&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a date, such as &quot;2026-06-21&quot;</source>
        <translation>une date, par exemple &quot;2026-06-21&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a time of day, such as &quot;12:00:00&quot;</source>
        <translation>une heure, par exemple &quot;12:00:00&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a date and a time, such as &quot;2026-06-21T12:00:00&quot;</source>
        <translation>une date et une heure, par exemple &quot;2026-06-21T12:00:00&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a list of cells, row by row, with {count} to a row ({columns})</source>
        <translation>une liste de cellules, ligne par ligne, à raison de {count} par ligne ({columns})</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a list of cells, row by row, with {count} to a row ({columns}) and {rows} rows</source>
        <translation>une liste de cellules, ligne par ligne, à raison de {count} par ligne ({columns}) et de {rows} lignes</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a list of fields, such as [&quot;name&quot;, &quot;height&quot;]</source>
        <translation>une liste de champs, par exemple [&quot;name&quot;, &quot;height&quot;]</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>the name of a field</source>
        <translation>le nom d&apos;un champ</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a list of bands, such as [1, 2]</source>
        <translation>une liste de bandes, par exemple [1, 2]</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>the number of a band, 1 or more</source>
        <translation>le numéro d&apos;une bande, 1 ou plus</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>the path of a folder</source>
        <translation>le chemin d&apos;un dossier</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>the path of a file ({kinds})</source>
        <translation>le chemin d&apos;un fichier ({kinds})</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a text: {label}</source>
        <translation>un texte : {label}</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a vector layer, or the path of one</source>
        <translation>une couche vecteur, ou son chemin</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a path to write to</source>
        <translation>un chemin où écrire</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a colour, such as &quot;#ff8000&quot; or &quot;255,128,0&quot;</source>
        <translation>une couleur, par exemple &quot;#ff8000&quot; ou &quot;255,128,0&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a CRS, such as &quot;EPSG:25832&quot;</source>
        <translation>un SCR, par exemple &quot;EPSG:2154&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a QGIS expression without a mistake, such as &quot;height&quot; * 2</source>
        <translation>une expression QGIS sans erreur, par exemple &quot;height&quot; * 2</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>xmin, xmax, ymin and ymax, such as &quot;500000,501000,5500000,5501000&quot;, with its CRS in brackets where that is another one: &quot;7,7.1,50,50.1 [EPSG:4326]&quot;</source>
        <translation>xmin, xmax, ymin et ymax, par exemple &quot;500000,501000,5500000,5501000&quot;, avec son SCR entre crochets s&apos;il est différent : &quot;7,7.1,50,50.1 [EPSG:4326]&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>the path of a folder to write to</source>
        <translation>le chemin d&apos;un dossier où écrire</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a geometry as WKT, such as &quot;Point (7.5 50.1)&quot;</source>
        <translation>une géométrie en WKT, par exemple &quot;Point (7.5 50.1)&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a layer, or the path of one</source>
        <translation>une couche, ou son chemin</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a mesh layer, or the path of one</source>
        <translation>une couche de maillage, ou son chemin</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a list of layers, or of their paths</source>
        <translation>une liste de couches, ou de leurs chemins</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>x and y, such as &quot;500000,5500000&quot;, with its CRS in brackets where that is another one: &quot;7.5,50.1 [EPSG:4326]&quot;</source>
        <translation>x et y, par exemple &quot;500000,5500000&quot;, avec son SCR entre crochets s&apos;il est différent : &quot;7.5,50.1 [EPSG:4326]&quot;</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a point cloud layer, or the path of one</source>
        <translation>une couche de nuage de points, ou son chemin</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a raster layer, or the path of one</source>
        <translation>une couche raster, ou son chemin</translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>the denominator of a scale, such as 25000 for 1:25000</source>
        <translation>le dénominateur d&apos;une échelle, par exemple 25000 pour 1:25000</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Start job…</source>
        <translation>Démarrer un travail…</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>List jobs…</source>
        <translation>Lister les travaux…</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Register tile set…</source>
        <translation>Référencer un jeu de tuiles…</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>The job is running in a separate process, which goes on when QGIS is closed.</source>
        <translation>Le travail s&apos;exécute dans un processus séparé, qui continue quand QGIS est fermé.</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>The process started for job {job} has ended. {text}</source>
        <translation>Le processus démarré pour le travail {job} s&apos;est terminé. {text}</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <location filename="../run/delete_jobs.py"/>
        <source>Job {job} was deleted.</source>
        <translation>Le travail {job} a été supprimé.</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Add the results of job {job} to the map</source>
        <translation>Ajouter à la carte les résultats du travail {job}</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Log…</source>
        <translation>Journal…</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Open the dialog that shows the log of job {job}</source>
        <translation>Ouvrir la boîte de dialogue qui affiche le journal du travail {job}</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Folder of saga_cmd (empty = search)</source>
        <translation>Dossier de saga_cmd (vide = rechercher)</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Show SAGA&apos;s tools in the Toolbox</source>
        <translation>Afficher les outils de SAGA dans la boîte à outils</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Maximum pixels of a block (0 = tile by tile)</source>
        <translation>Nombre maximal de pixels d&apos;un bloc (0 = tuile par tuile)</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Differences that are no seams (part of the output&apos;s range)</source>
        <translation>Différences qui ne sont pas des raccords visibles (part de l&apos;étendue des valeurs de la sortie)</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Background jobs at a time</source>
        <translation>Travaux simultanés en arrière-plan</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Disk space for kept results (MB, 0 = keep none)</source>
        <translation>Espace disque pour les résultats conservés (Mo, 0 = n&apos;en conserver aucun)</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Allowed recipes, comma-separated (empty = all)</source>
        <translation>Recettes autorisées, séparées par des virgules (vide = toutes)</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Base URL of the HTTP service in copied curl commands</source>
        <translation>URL de base du service HTTP dans les commandes curl copiées</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>{value} is not a number from 0 to 1.</source>
        <translation>{value} n&apos;est pas un nombre de 0 à 1.</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>{value} is not a whole number of 1 or more.</source>
        <translation>{value} n&apos;est pas un nombre entier supérieur ou égal à 1.</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>{value} is not a whole number of 0 or more.</source>
        <translation>{value} n&apos;est pas un nombre entier supérieur ou égal à 0.</translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>{value} does not begin with http:// or https://.</source>
        <translation>{value} ne commence pas par http:// ou https://.</translation>
    </message>
    <message>
        <location filename="../provider.py"/>
        <source>Tile Jobs (terrain products for many tiles)</source>
        <translation>Tile Jobs (produits du relief pour de nombreuses tuiles)</translation>
    </message>
    <message>
        <location filename="../raster_reading.py"/>
        <source>GDAL does not say why.</source>
        <translation>GDAL ne donne pas de raison.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>Register it again with {field.crs} {grid.crs}, {field.pixel_size} {grid.pixel_size:.12g} and {field.resampling} bilinear: the rasters are then warped as they are read. For those without a CRS, give {field.source_crs} as well.</source>
        <translation>Référencez-le de nouveau avec « {field.crs} » {grid.crs}, « {field.pixel_size} » {grid.pixel_size:.12g} et « {field.resampling} » bilinear : les rasters sont alors reprojetés à la lecture. Pour ceux qui n&apos;ont pas de SCR, indiquez aussi « {field.source_crs} ».</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>Register it again with a CRS in metres as {field.crs}, and {field.resampling} bilinear: the rasters are then warped as they are read.</source>
        <translation>Référencez-le de nouveau avec un SCR en mètres pour « {field.crs} », et « {field.resampling} » bilinear : les rasters sont alors reprojetés à la lecture.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>Register it again with {field.pixel_size} {grid.pixel_size:.12g} and {field.resampling} bilinear: the rasters are then resampled as they are read.</source>
        <translation>Référencez-le de nouveau avec « {field.pixel_size} » {grid.pixel_size:.12g} et « {field.resampling} » bilinear : les rasters sont alors rééchantillonnés à la lecture.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{recipe!r} can&apos;t be run on tiles: {reason}</source>
        <translation>{recipe!r} ne peut pas être exécutée sur des tuiles : {reason}</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{parameter} of {recipe}: {problem}</source>
        <translation>{parameter} de {recipe} : {problem}</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{tile_set!r} has coordinates in degrees ({crs}). Tools that compare heights with distances, such as those for slope, relief, radiation and wetness, give wrong values on it unless they are told how many metres a degree has.</source>
        <translation>{tile_set!r} a des coordonnées en degrés ({crs}). Les outils qui comparent des altitudes à des distances, comme ceux de pente, de relief, de rayonnement et d&apos;humidité, y donnent des valeurs fausses, à moins qu&apos;on ne leur indique combien de mètres fait un degré.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>in the CRS of {tile_set!r} ({crs}), distances are {percent:.0f} % longer than on the ground. Slopes come out too flat, and anything else that is computed from distances is wrong as well.</source>
        <translation>dans le SCR de {tile_set!r} ({crs}), les distances sont {percent:.0f} % plus longues que sur le terrain. Les pentes sont trop faibles, et tout ce qui est calculé à partir de distances est faux lui aussi.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>in the CRS of {tile_set!r} ({crs}), distances are {percent:.0f} % shorter than on the ground. Slopes come out too steep, and anything else that is computed from distances is wrong as well.</source>
        <translation>dans le SCR de {tile_set!r} ({crs}), les distances sont {percent:.0f} % plus courtes que sur le terrain. Les pentes sont trop fortes, et tout ce qui est calculé à partir de distances est faux lui aussi.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{recipe!r} takes coordinates and heights in the same unit, and tile set {tile_set!r} has coordinates in degrees ({crs}): all slopes would be near 90 degrees.</source>
        <translation>{recipe!r} suppose des coordonnées et des altitudes dans la même unité, alors que le jeu de tuiles {tile_set!r} a des coordonnées en degrés ({crs}) : toutes les pentes seraient proches de 90 degrés.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{recipe!r} needs square pixels, and those of tile set {tile_set!r} are {width:.12g} x {height:.12g}. Use a recipe of QGIS&apos; or GDAL&apos;s tools (native:slope, gdal:slope), or make them square.</source>
        <translation>{recipe!r} exige des pixels carrés, alors que ceux du jeu de tuiles {tile_set!r} mesurent {width:.12g} x {height:.12g}. Utilisez une recette d&apos;outils de QGIS ou de GDAL (native:slope, gdal:slope), ou rendez-les carrés.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{recipe!r} can&apos;t be run on tiles: its output {output!r} has {made}, not {expected}.</source>
        <translation>{recipe!r} ne peut pas être exécutée sur des tuiles : sa sortie {output!r} a {made}, et non {expected}.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>Use a recipe that neither resamples, reprojects nor cuts its result.</source>
        <translation>Utilisez une recette qui ne rééchantillonne, ne reprojette ni ne découpe son résultat.</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{parameter} of {recipe} is empty, and the middle of tile set {tile_set!r} has no latitude ({crs}).</source>
        <translation>« {parameter} » de {recipe} est vide, et le milieu du jeu de tuiles {tile_set!r} n&apos;a pas de latitude ({crs}).</translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>Give {parameter} in degrees.</source>
        <translation>Indiquez « {parameter} » en degrés.</translation>
    </message>
    <message>
        <location filename="../recipes/given_raster.py"/>
        <source>Copy raster</source>
        <translation>Copier un raster</translation>
    </message>
    <message>
        <location filename="../recipes/given_raster.py"/>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <location filename="../recipes/given_raster.py"/>
        <source>Copy</source>
        <translation>Copie</translation>
    </message>
    <message>
        <location filename="../recipes/parameter_values.py"/>
        <source>{given!q} holds a character that can&apos;t be stored (NUL, or half of a surrogate pair). Remove it.</source>
        <translation>{given!q} contient un caractère qui ne peut pas être stocké (NUL, ou la moitié d&apos;une paire de substitution). Supprimez-le.</translation>
    </message>
    <message>
        <location filename="../recipes/parameter_values.py"/>
        <source>{given!q} can&apos;t be used. Give {form}.</source>
        <translation>{given!q} est inutilisable. Indiquez {form}.</translation>
    </message>
    <message>
        <location filename="../recipes/parameter_values.py"/>
        <source>nothing is given. Give {form}.</source>
        <translation>rien n&apos;est indiqué. Indiquez {form}.</translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>the tile is given twice. Give {other} a raster or a tile set.</source>
        <translation>la tuile est indiquée deux fois. Indiquez pour « {other} » un raster ou un jeu de tuiles.</translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>{recipe} has no raster input {source!q}. It has: {known}.</source>
        <translation>{recipe} n&apos;a pas d&apos;entrée raster {source!q}. Elle a : {known}.</translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>{source} takes the tile, so {field.recipe_parameters} can&apos;t name a raster.</source>
        <translation>« {source} » reçoit la tuile : « {field.recipe_parameters} » ne peut donc pas y indiquer de raster.</translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>Leave {source} out there, or choose another raster input.</source>
        <translation>Omettez-y « {source} », ou choisissez une autre entrée raster.</translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>Name the others in {field.recipe_parameters}, each as a path or as {{&quot;tile_set&quot;: &quot;name&quot;}}, or say with {field.source} which one takes the tile.</source>
        <translation>Indiquez les autres dans « {field.recipe_parameters} », chacune par un chemin ou par {{&quot;tile_set&quot;: &quot;name&quot;}}, ou précisez avec « {field.source} » laquelle reçoit la tuile.</translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>a recipe takes a raster, the tile; this one takes none.</source>
        <translation>une recette prend un raster, la tuile ; celle-ci n&apos;en prend aucun.</translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>it takes several rasters ({names}), of which one is the tile.</source>
        <translation>elle prend plusieurs rasters ({names}), dont l&apos;un est la tuile.</translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>{given!q} names no raster. Give the path of one, or a tile set as {{&quot;tile_set&quot;: &quot;name&quot;}}. &quot;resampling&quot; beside it may be one of {ways}.</source>
        <translation>{given!q} ne désigne aucun raster. Indiquez le chemin d&apos;un raster, ou un jeu de tuiles par {{&quot;tile_set&quot;: &quot;name&quot;}}. « resampling » à côté peut valoir l&apos;une des valeurs {ways}.</translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <location filename="../recipes/recipe_values.py"/>
        <source>{given!q} is not there. Give the path of one that is.</source>
        <translation>{given!q} n&apos;existe pas. Indiquez un chemin existant.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>the setting {setting} of this QGIS allows only {recipes}.</source>
        <translation>le réglage {setting} de ce QGIS n&apos;autorise que {recipes}.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>there is no Processing algorithm {recipe!r}.</source>
        <translation>il n&apos;y a pas d&apos;algorithme de traitement {recipe!r}.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>its steps need {steps}, which this QGIS does not have. {hint}</source>
        <translation>ses étapes ont besoin de {steps}, dont ce QGIS ne dispose pas. {hint}</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>{unknown}. QGIS would leave it out without a word: change the step in the model designer.</source>
        <translation>{unknown}. QGIS l&apos;omettrait sans rien dire : modifiez l&apos;étape dans le modeleur.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <location filename="../run/seams/seam_differences.py"/>
        <source>{one}; {other}</source>
        <translation>{one} ; {other}</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>{step} can&apos;t be run by this QGIS. {reason}</source>
        <translation>{step} ne peut pas être exécutée par ce QGIS. {reason}</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>{step} can&apos;t be run by this QGIS.</source>
        <translation>{step} ne peut pas être exécutée par ce QGIS.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>{step} runs only in QGIS&apos; main thread, where it would freeze the window.</source>
        <translation>{step} ne s&apos;exécute que dans le fil principal de QGIS, où elle figerait la fenêtre.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>SAGA was not found: install it (Debian and Ubuntu: package saga), or set its folder as tile_jobs/saga_folder in QGIS&apos; settings (Options, Advanced).</source>
        <translation>SAGA est introuvable : installez-le (Debian et Ubuntu : paquet saga), ou indiquez son dossier par tile_jobs/saga_folder dans les réglages de QGIS (Options, Avancé).</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>Look its id up in the Processing Toolbox or with `qgis_process list`.</source>
        <translation>Cherchez son identifiant dans la boîte à outils de traitements ou avec `qgis_process list`.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>this one takes the tile.</source>
        <translation>celle-ci reçoit la tuile.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>Leave it out, or choose another one as {field.source}.</source>
        <translation>Omettez-la, ou choisissez-en une autre pour « {field.source} ».</translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>{recipe} takes no parameter {unknown!e} here. It takes: {known}.</source>
        <translation>{recipe} n&apos;a pas de paramètre {unknown!e} ici. Elle a : {known}.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_outputs.py"/>
        <source>a recipe gives rasters only; {others} is something else and can&apos;t be left out.</source>
        <translation>une recette ne produit que des rasters ; {others} est autre chose et ne peut pas être omis.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_outputs.py"/>
        <source>it gives no raster, so there is nothing to make a mosaic of.</source>
        <translation>elle ne produit aucun raster : il n&apos;y a donc rien dont faire une mosaïque.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_outputs.py"/>
        <source>{output} is an output, so it can only be true (make it) or false (leave it out), not {choice!r}.</source>
        <translation>« {output} » est une sortie, et ne peut donc valoir que true (la produire) ou false (l&apos;omettre), pas {choice!r}.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_outputs.py"/>
        <source>Its files are named after {field.mosaic}.</source>
        <translation>Ses fichiers sont nommés d&apos;après « {field.mosaic} ».</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_outputs.py"/>
        <source>{recipe} always makes {output}, so it can&apos;t be false.</source>
        <translation>{recipe} produit toujours « {output} », qui ne peut donc pas valoir false.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_outputs.py"/>
        <source>set at least one of the recipe&apos;s outputs to true: {names}.</source>
        <translation>donnez la valeur true à au moins une des sorties de la recette : {names}.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_place.py"/>
        <source>Latitude: {latitude} degrees, at the centre of the tile set.</source>
        <translation>Latitude : {latitude} degrés, au centre du jeu de tuiles.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_steps.py"/>
        <source>its step {step!r} sets {what}</source>
        <translation>son étape {step!r} définit {what}</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_steps.py"/>
        <source>its step {step!r} should give {what}</source>
        <translation>son étape {step!r} devrait fournir {what}</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_steps.py"/>
        <source>its step {step!r} takes from {former!r} {what}</source>
        <translation>son étape {step!r} reprend de {former!r} {what}</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_steps.py"/>
        <source>this QGIS</source>
        <translation>ce QGIS</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_steps.py"/>
        <source>{name} of {algorithm}, which {where} does not have</source>
        <translation>{name} de {algorithm}, dont {where} ne dispose pas</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_values.py"/>
        <source>{recipe} says: {message}</source>
        <translation>{recipe} indique : {message}</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_values.py"/>
        <source>{given!q}: tiles have one band. Give 1.</source>
        <translation>{given!q} : les tuiles ont une seule bande. Indiquez 1.</translation>
    </message>
    <message>
        <location filename="../recipes/recipe_values.py"/>
        <source>{given!q}: of each raster, one band is read. Give 1, and name the band with the raster, as {{&quot;path&quot;: …, &quot;band&quot;: 2}}.</source>
        <translation>{given!q} : de chaque raster, une seule bande est lue. Indiquez 1, et désignez la bande avec le raster, sous la forme {{&quot;path&quot;: …, &quot;band&quot;: 2}}.</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Relief: hillshade and slope</source>
        <translation>Relief : ombrage et pente</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,shaded relief,hill shade,gradient,steepness,dem,terrain</source>
        <translation>recette,recipe,ombrage,estompage,gradient,pente,mnt,dem,terrain</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <source>Multidirectional hillshade</source>
        <translation>Ombrage multidirectionnel</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,hillshade,multi-directional,shaded relief,hill shade,dem,terrain</source>
        <translation>recette,recipe,ombrage,multidirectionnel,estompage,hillshade,mnt,dem,terrain</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>Slope and aspect</source>
        <translation>Pente et exposition</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,gradient,steepness,exposition,orientation,dem,terrain</source>
        <translation>recette,recipe,gradient,pente,exposition,orientation,slope,aspect,mnt,dem,terrain</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Roughness: TRI, TPI and VRM</source>
        <translation>Rugosité : TRI, TPI et VRM</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,ruggedness,terrain ruggedness index,topographic position index,vector ruggedness measure,dem</source>
        <translation>recette,recipe,rugosité,indice de rugosité du terrain,indice de position topographique,mesure vectorielle de rugosité,mnt,dem</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Sky view factor and openness</source>
        <translation>Facteur de vue du ciel et ouverture</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,svf,skyview,positive openness,negative openness,archaeology,lidar,dem,terrain</source>
        <translation>recette,recipe,svf,skyview,ouverture positive,ouverture négative,archéologie,lidar,mnt,dem,terrain</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Solar radiation on one day</source>
        <translation>Rayonnement solaire d&apos;un jour</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,insolation,sun,irradiance,sky view factor,dem,terrain</source>
        <translation>recette,recipe,insolation,soleil,irradiance,facteur de vue du ciel,mnt,dem,terrain</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Solar radiation on one day (SAGA)</source>
        <translation>Rayonnement solaire d&apos;un jour (SAGA)</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <location filename="../recipes/models/wetness.model3"/>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>Topographic wetness index</source>
        <translation>Indice topographique d&apos;humidité</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,twi,hydrology,catchment area,flow accumulation,fill sinks,dem,terrain</source>
        <translation>recette,recipe,twi,hydrologie,bassin versant,accumulation de flux,combler les cuvettes,mnt,dem,terrain</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Topographic wetness index (Wang and Liu, approximate on tiles)</source>
        <translation>Indice topographique d&apos;humidité (Wang et Liu, approché sur tuiles)</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Streams</source>
        <translation>Cours d&apos;eau</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,channels,channel network,rivers,hydrology,catchment area,flow accumulation,fill sinks,dem,terrain</source>
        <translation>recette,chenaux,réseau hydrographique,rivières,hydrologie,bassin versant,accumulation des flux,comblement des cuvettes,MNT,terrain</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Drainage basins with filled sinks</source>
        <translation>Bassins versants avec cuvettes comblées</translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,watersheds,catchments,river basins,outlets,hydrology,fill sinks,d8,dem,terrain</source>
        <translation>recette,recipe,bassins versants,ligne de partage des eaux,exutoires,hydrologie,combler les cuvettes,d8,MNT,dem,terrain</translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source> that fits {patterns}</source>
        <translation> qui correspond à {patterns}</translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source>{address} names no raster{which}.</source>
        <translation>{address} ne désigne aucun raster{which}.</translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source>{address} was cut off: {count} of {whole} bytes.</source>
        <translation>{address} a été tronqué : {count} octets sur {whole}.</translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source>no column of {address} is called as one of paths. It has: {columns!l}.</source>
        <translation>aucune colonne de {address} ne porte le nom d&apos;une colonne de chemins. Colonnes présentes : {columns!l}.</translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source>Name the one that holds them.</source>
        <translation>Indiquez celle qui les contient.</translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source>rows of {address} have nothing in column {location!q}: {rows!l}.</source>
        <translation>des lignes de {address} n&apos;ont rien dans la colonne {location!q} : {rows!l}.</translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source>{address} has no column {name!r}{question} It has: {columns!l}.</source>
        <translation>{address} n&apos;a pas de colonne {name!r}{question} Colonnes présentes : {columns!l}.</translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>town {town_id}</source>
        <translation>la commune {town_id}</translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>the extent</source>
        <translation>l&apos;emprise</translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>the area</source>
        <translation>la zone</translation>
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
        <translation>des tuiles désignées par « {way} » n&apos;ont pas de contour selon lequel découper la mosaïque.</translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>Name the tiles by {field.town_id}, {field.extent} or {field.area} instead, or leave {field.clip} out.</source>
        <translation>Désignez plutôt les tuiles par « {field.town_id} », « {field.extent} » ou « {field.area} », ou omettez « {field.clip} ».</translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>the outline that cuts the mosaic can&apos;t be read ({reason}).</source>
        <translation>impossible de lire le contour selon lequel la mosaïque est découpée ({reason}).</translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <location filename="../requests/errors.py"/>
        <location filename="../run/job_inputs.py"/>
        <source>Start a new job.</source>
        <translation>Démarrez un nouveau travail.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} will be a GeoTIFF.</source>
        <translation>{path!r} sera un GeoTIFF.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Let its name end in .tif.</source>
        <translation>Donnez-lui un nom qui finit par .tif.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} is a folder.</source>
        <translation>{path!r} est un dossier.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Name a file.</source>
        <translation>Indiquez un fichier.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} is a raster of tile set {tile_set!r} and would be overwritten.</source>
        <translation>{path!r} est un raster du jeu de tuiles {tile_set!r} et serait écrasé.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} is read as {name} of the recipe and would be overwritten.</source>
        <translation>{path!r} est lu comme « {name} » par la recette et serait écrasé.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} is where the mosaic goes.</source>
        <translation>{path!r} est l&apos;emplacement de la mosaïque.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Choose a folder of its own.</source>
        <translation>Choisissez un dossier distinct.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>The folder {folder} holds tiles of tile set {tile_set!q}, and results there are easily mistaken for tiles. Choose another folder for results. Registering the folder again skips files written by Tile Jobs.</source>
        <translation>Le dossier {folder} contient des tuiles du jeu de tuiles {tile_set!q}, et des résultats s&apos;y confondent facilement avec des tuiles. Choisissez un autre dossier pour les résultats. Un nouveau référencement du dossier ignore les fichiers écrits par Tile Jobs.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} is not a folder.</source>
        <translation>{path!r} n&apos;est pas un dossier.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Make it first.</source>
        <translation>Créez-le d&apos;abord.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} holds a name that is too long.</source>
        <translation>{path!r} contient un nom trop long.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Choose a shorter one.</source>
        <translation>Choisissez-en un plus court.</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>no file can be made at {path!r} ({reason}).</source>
        <translation>impossible de créer un fichier dans {path!r} ({reason}).</translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>a temporary file would be gone before a job in the background is done.</source>
        <translation>un fichier temporaire aurait disparu avant qu&apos;un travail en arrière-plan ne soit terminé.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Give it a path, or leave it out.</source>
        <translation>Donnez-lui un chemin, ou omettez-le.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>features are left out: {left_out!l}.</source>
        <translation>entités ignorées : {left_out!l}.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Give each an id and a polygon, and register again, if they are wanted.</source>
        <translation>Donnez à chacune un identifiant et un polygone, et référencez de nouveau, si elles sont souhaitées.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Items that {fault}: {items}.</source>
        <translation>Éléments qui {fault} : {items}.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>{parameter}: there is no tile set named {name!q}{question} {registered}</source>
        <translation>{parameter} : il n&apos;y a pas de jeu de tuiles nommé {name!q}{question} {registered}</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>{name}: {tile_set!r} was registered again after the job was started.</source>
        <translation>{name} : {tile_set!r} a été référencé de nouveau après le démarrage du travail.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>job {job_id} has no mosaic: it is {status}.</source>
        <translation>le travail {job_id} n&apos;a pas de mosaïque (statut : {status}).</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Wait until it is complete; {call.jobstatus} shows its progress.</source>
        <translation>Attendez qu&apos;il soit complet ; « {call.jobstatus} » montre sa progression.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Finish it with {call.retryjob} first.</source>
        <translation>Achevez-le d&apos;abord avec « {call.retryjob} ».</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>job {job_id} is complete, but these files are missing here: {paths!e}.</source>
        <translation>le travail {job_id} est complet, mais ces fichiers manquent ici : {paths!e}.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Put them back, mount the folder if another computer wrote them, or make them again with {call.retryjob}.</source>
        <translation>Remettez-les en place, montez le dossier si un autre ordinateur les a écrits, ou recréez-les avec « {call.retryjob} ».</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>no tile of tile set {tile_set!q} fits {patterns!e}.</source>
        <translation>aucune tuile du jeu de tuiles {tile_set!q} ne correspond à {patterns!e}.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>* stands for any characters and ? for one. Look the ids up with {call.tilesetlayer}.</source>
        <translation>* remplace un nombre quelconque de caractères et ? un seul. Consultez les identifiants avec « {call.tilesetlayer} ».</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>{name!q} can&apos;t be used: {reason}.</source>
        <translation>{name!q} est inutilisable : {reason}.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Give ground with an area; Fix geometries repairs polygons.</source>
        <translation>Indiquez un terrain qui a une surface ; « Réparer les géométries » répare les polygones.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>{name!q} touches no tile of tile set {tile_set!q}.</source>
        <translation>{name!q} ne touche aucune tuile du jeu de tuiles {tile_set!q}.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>The set reaches from {left:.10g} to {right:.10g} in x and from {bottom:.10g} to {top:.10g} in y, in {crs}. Check the numbers and the CRS, or choose a tile set that reaches there.</source>
        <translation>Le jeu s&apos;étend de {left:.10g} à {right:.10g} en x et de {bottom:.10g} à {top:.10g} en y, dans {crs}. Vérifiez les nombres et le SCR, ou choisissez un jeu de tuiles qui s&apos;étend jusque-là.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>nothing would be left of the mosaic: the outline holds the centre of no pixel of tile set {name!q}.</source>
        <translation>il ne resterait rien de la mosaïque : le contour ne contient le centre d&apos;aucun pixel du jeu de tuiles {name!q}.</translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Give a larger outline, or leave {field.clip} out.</source>
        <translation>Indiquez un contour plus grand, ou omettez « {field.clip} ».</translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>there is no way from {source} to {target}.</source>
        <translation>il n&apos;y a pas de transformation de {source} vers {target}.</translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>Give another CRS.</source>
        <translation>Indiquez un autre SCR.</translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>one operation can&apos;t lead from several CRSs ({first}, {second}) to {target}.</source>
        <translation>une seule opération ne peut pas mener de plusieurs SCR ({first}, {second}) vers {target}.</translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>Leave it empty, so that one is chosen for each.</source>
        <translation>Laissez ce champ vide, afin qu&apos;une opération soit choisie pour chacun.</translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>{given!q} does not lead from {source} to {target}.</source>
        <translation>{given!q} ne mène pas de {source} vers {target}.</translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>Give one as QGIS shows it (Project properties, Transformations), with x before y, or leave it empty.</source>
        <translation>Indiquez une opération telle que QGIS l&apos;affiche (Propriétés du projet, Transformations), x avant y, ou laissez ce champ vide.</translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>From {source} to {target}: {name} ({accuracy}). {field.coordinate_operation} gives another one.</source>
        <translation>De {source} vers {target} : {name} ({accuracy}). « {field.coordinate_operation} » permet d&apos;en indiquer une autre.</translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>A better one, {name} ({accuracy}), needs a grid that is not installed here: {grids}.</source>
        <translation>Une meilleure, {name} ({accuracy}), a besoin d&apos;une grille qui n&apos;est pas installée ici : {grids}.</translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>accuracy unknown</source>
        <translation>précision inconnue</translation>
    </message>
    <message>
        <location filename="../requests/ground.py"/>
        <source>its width or its height is none</source>
        <translation>sa largeur ou sa hauteur est nulle</translation>
    </message>
    <message>
        <location filename="../requests/ground.py"/>
        <source>{given!q} can&apos;t be used.</source>
        <translation>{given!q} est inutilisable.</translation>
    </message>
    <message>
        <location filename="../requests/ground.py"/>
        <source>Give a polygon layer, or the path of one.</source>
        <translation>Indiquez une couche de polygones, ou son chemin.</translation>
    </message>
    <message>
        <location filename="../requests/ground.py"/>
        <source>the layer {name!q} has no CRS, so its place is unknown.</source>
        <translation>la couche {name!q} n&apos;a pas de SCR : son emplacement est donc inconnu.</translation>
    </message>
    <message>
        <location filename="../requests/ground.py"/>
        <source>Set it in the layer&apos;s properties, or save the layer with a CRS (Assign projection).</source>
        <translation>Définissez-le dans les propriétés de la couche, ou enregistrez la couche avec un SCR (« Assigner une projection »).</translation>
    </message>
    <message>
        <location filename="../requests/ground.py"/>
        <source>there is no polygon in it</source>
        <translation>elle ne contient aucun polygone</translation>
    </message>
    <message>
        <location filename="../requests/helper_request.py"/>
        <source>{helpers} helpers are asked for, and nothing supplies them.</source>
        <translation>{helpers} auxiliaires sont demandés, et rien ne les fournit.</translation>
    </message>
    <message>
        <location filename="../requests/helper_request.py"/>
        <source>Choose an {field.engine}, or set {field.helpers} to 0.</source>
        <translation>Indiquez « {field.engine} », ou mettez « {field.helpers} » à 0.</translation>
    </message>
    <message>
        <location filename="../requests/helper_request.py"/>
        <source>{engine!r} is to supply 0 helpers.</source>
        <translation>{engine!r} doit fournir 0 auxiliaire.</translation>
    </message>
    <message>
        <location filename="../requests/helper_request.py"/>
        <source>Set {field.helpers} to how many are wanted, or leave {field.engine} out.</source>
        <translation>Indiquez dans « {field.helpers} » combien sont souhaités, ou omettez « {field.engine} ».</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>{name!q} can&apos;t be the name of a schema.</source>
        <translation>{name!q} ne peut pas être le nom d&apos;un schéma.</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>Give letters, digits, _ and -, at most {longest}, such as tile_jobs.</source>
        <translation>Indiquez des lettres, des chiffres, _ et -, au plus {longest}, par exemple tile_jobs.</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>{text!q} is not JSON ({reason}).</source>
        <translation>{text!q} n&apos;est pas du JSON ({reason}).</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>Write an object such as {{&quot;RADIUS&quot;: 100}}.</source>
        <translation>Écrivez un objet tel que {{&quot;RADIUS&quot;: 100}}.</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>{text!q} is no JSON object.</source>
        <translation>{text!q} n&apos;est pas un objet JSON.</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>Write one such as {{&quot;RADIUS&quot;: 100}}.</source>
        <translation>Écrivez-en un tel que {{&quot;RADIUS&quot;: 100}}.</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>{count} of {total} tiles of tile set {name!q}</source>
        <translation>{count} tuiles sur {total} du jeu de tuiles {name!q}</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>{tiles}, cut to {cut}</source>
        <translation>{tiles}, découpées selon {cut}</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>a job in the background needs a path, as a temporary file would be gone before it is done.</source>
        <translation>un travail en arrière-plan a besoin d&apos;un chemin, car un fichier temporaire aurait disparu avant sa fin.</translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>Give {field.mosaic} a path, or register tile set {tile_set!r} with an {field.output_folder} for results.</source>
        <translation>Donnez un chemin à « {field.mosaic} », ou référencez le jeu de tuiles {tile_set!r} en indiquant « {field.output_folder} ».</translation>
    </message>
    <message>
        <location filename="../requests/kept_secrets.py"/>
        <source>Raster names hold a user name, password or signature, which everybody with access to the job database can read: {count}, such as {name}. Pass these to GDAL in environment variables instead (GDAL_HTTP_USERPWD, GDAL_HTTP_HEADER_FILE), and name the rasters without them.</source>
        <translation>Des noms de rasters contiennent un nom d&apos;utilisateur, un mot de passe ou une signature, que toute personne ayant accès à la base de données des travaux peut lire : {count}, par exemple {name}. Transmettez-les plutôt à GDAL par des variables d&apos;environnement (GDAL_HTTP_USERPWD, GDAL_HTTP_HEADER_FILE), et désignez les rasters sans eux.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{moment!q} can&apos;t be used.</source>
        <translation>{moment!q} est inutilisable.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give a datetime.datetime.</source>
        <translation>Indiquez un datetime.datetime.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>No QgsApplication has been created</source>
        <translation>Aucune QgsApplication n&apos;a été créée</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Processing is not initialized</source>
        <translation>Processing n&apos;est pas initialisé</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Processing has no provider tilejobs</source>
        <translation>Processing n&apos;a pas de fournisseur tilejobs</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{given!q} is not a list of ids.</source>
        <translation>{given!q} n&apos;est pas une liste d&apos;identifiants.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give one such as [&quot;4315&quot;, &quot;43*&quot;], or a pathlib.Path of a file of ids.</source>
        <translation>Indiquez une liste telle que [&quot;4315&quot;, &quot;43*&quot;], ou un pathlib.Path d&apos;un fichier d&apos;identifiants.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{given!q} is not an id.</source>
        <translation>{given!q} n&apos;est pas un identifiant.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give a text or a whole number.</source>
        <translation>Indiquez un texte ou un nombre entier.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{given!q} is not a dictionary.</source>
        <translation>{given!q} n&apos;est pas un dictionnaire.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give one such as {{&quot;RADIUS&quot;: 100}}.</source>
        <translation>Indiquez-en un tel que {{&quot;RADIUS&quot;: 100}}.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>a value can&apos;t be stored ({reason}).</source>
        <translation>une valeur ne peut pas être stockée ({reason}).</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give texts, numbers, booleans, paths, and lists of these; a layer by its path.</source>
        <translation>Indiquez des textes, des nombres, des booléens, des chemins et des listes de ceux-ci ; une couche par son chemin.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{given!q} is not the status of a job.</source>
        <translation>{given!q} n&apos;est pas le statut d&apos;un travail.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give one of these: {statuses!l}.</source>
        <translation>Indiquez l&apos;un de ceux-ci : {statuses!l}.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{given!q} is not a number.</source>
        <translation>{given!q} n&apos;est pas un nombre.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give seconds, or None to wait without a limit.</source>
        <translation>Indiquez des secondes, ou None pour attendre sans limite.</translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{given!q} is not a job number.</source>
        <translation>{given!q} n&apos;est pas un numéro de travail.</translation>
    </message>
    <message>
        <location filename="../requests/layer_fields.py"/>
        <source>{names!l} can&apos;t be used, being longer than {longest} characters or with a character that can&apos;t be stored.</source>
        <translation>{names!l} est inutilisable : plus de {longest} caractères, ou un caractère qui ne peut pas être stocké.</translation>
    </message>
    <message>
        <location filename="../requests/layer_fields.py"/>
        <source>Choose other names.</source>
        <translation>Choisissez d&apos;autres noms.</translation>
    </message>
    <message>
        <location filename="../requests/layer_fields.py"/>
        <source>the layer has no field {name!r}{question} It has: {names}.</source>
        <translation>la couche n&apos;a pas de champ {name!r}{question} Champs présents : {names}.</translation>
    </message>
    <message>
        <location filename="../requests/layer_fields.py"/>
        <source>a feature has no value in field {name!r}.</source>
        <translation>une entité n&apos;a pas de valeur dans le champ {name!r}.</translation>
    </message>
    <message>
        <location filename="../requests/layer_fields.py"/>
        <source>Fill it in, or leave the feature out.</source>
        <translation>Complétez-le, ou omettez l&apos;entité.</translation>
    </message>
    <message>
        <location filename="../requests/parquet_rows.py"/>
        <source>{address} can&apos;t be read: neither GDAL nor Python reads Parquet here ({reason}).</source>
        <translation>impossible de lire {address} : ni GDAL ni Python ne lisent Parquet ici ({reason}).</translation>
    </message>
    <message>
        <location filename="../requests/parquet_rows.py"/>
        <source>Install pyarrow for QGIS&apos; Python (python3 -m pip install pyarrow), a QGIS whose GDAL has the driver Parquet, or give a list of the rasters&apos; paths.</source>
        <translation>Installez pyarrow pour le Python de QGIS (python3 -m pip install pyarrow), un QGIS dont GDAL a le pilote Parquet, ou indiquez une liste des chemins des rasters.</translation>
    </message>
    <message>
        <location filename="../requests/parquet_rows.py"/>
        <source>{address} can&apos;t be read as Parquet: {reason}.</source>
        <translation>impossible de lire {address} comme du Parquet : {reason}.</translation>
    </message>
    <message>
        <location filename="../requests/queue_request.py"/>
        <source>{name!q} can&apos;t be the name of a job.</source>
        <translation>{name!q} ne peut pas être le nom d&apos;un travail.</translation>
    </message>
    <message>
        <location filename="../requests/queue_request.py"/>
        <source>Give one line of at most {longest} characters.</source>
        <translation>Indiquez une seule ligne d&apos;au plus {longest} caractères.</translation>
    </message>
    <message>
        <location filename="../requests/queue_request.py"/>
        <source>nothing is given that could be changed.</source>
        <translation>rien n&apos;est indiqué qui puisse être modifié.</translation>
    </message>
    <message>
        <location filename="../requests/queue_request.py"/>
        <source>Give {field.priority}, {field.not_before} or {field.job_name}.</source>
        <translation>Indiquez « {field.priority} », « {field.not_before} » ou « {field.job_name} ».</translation>
    </message>
    <message>
        <location filename="../requests/raster_check.py"/>
        <source>{tile_set!r} has changed. {reason} Tiles that need such rasters: {tiles}.</source>
        <translation>{tile_set!r} a changé. {reason} Tuiles qui ont besoin de tels rasters : {tiles}.</translation>
    </message>
    <message>
        <location filename="../requests/raster_check.py"/>
        <source>{reason} Tiles that need this or other rasters of the server: {tiles}.</source>
        <translation>{reason} Tuiles qui ont besoin de ce raster ou d&apos;autres du serveur : {tiles}.</translation>
    </message>
    <message>
        <location filename="../requests/raster_check.py"/>
        <location filename="../tiles/grid_rasters.py"/>
        <source>The raster {path} is not there any more.</source>
        <translation>Le raster {path} n&apos;existe plus.</translation>
    </message>
    <message>
        <location filename="../requests/recipe_rasters.py"/>
        <source>it has changed. {reason}</source>
        <translation>il a changé. {reason}</translation>
    </message>
    <message>
        <location filename="../requests/recipe_rasters.py"/>
        <source>{name}, tile set {title!r}: {reason}</source>
        <translation>{name}, jeu de tuiles {title!r} : {reason}</translation>
    </message>
    <message>
        <location filename="../requests/recipe_rasters.py"/>
        <source>none of the tiles has a pixel of it</source>
        <translation>aucune des tuiles n&apos;en a un pixel</translation>
    </message>
    <message>
        <location filename="../requests/recipe_rasters.py"/>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <location filename="../requests/registration.py"/>
        <source>the layer has no CRS, so its place is unknown.</source>
        <translation>la couche n&apos;a pas de SCR : son emplacement est donc inconnu.</translation>
    </message>
    <message>
        <location filename="../requests/registration.py"/>
        <source>Set it in the layer&apos;s properties, or save the layer with a CRS (Assign projection), and register again.</source>
        <translation>Définissez-le dans les propriétés de la couche, ou enregistrez la couche avec un SCR (« Assigner une projection »), et référencez de nouveau.</translation>
    </message>
    <message>
        <location filename="../requests/registration.py"/>
        <source>feature {feature} (no id in {field_name!r})</source>
        <translation>entité {feature} (pas d&apos;identifiant dans {field_name!r})</translation>
    </message>
    <message>
        <location filename="../requests/registration.py"/>
        <source>{town} (no geometry)</source>
        <translation>{town} (pas de géométrie)</translation>
    </message>
    <message>
        <location filename="../requests/registration.py"/>
        <source>the name is blank.</source>
        <translation>le nom est vide.</translation>
    </message>
    <message>
        <location filename="../requests/registration.py"/>
        <source>Give the tile set a name.</source>
        <translation>Donnez un nom au jeu de tuiles.</translation>
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
        <translation>Des tuiles sont désignées de plusieurs façons : {ways!l}.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Keep only one of them.</source>
        <translation>N&apos;en gardez qu&apos;une.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>No tiles are named.</source>
        <translation>Aucune tuile n&apos;est désignée.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Give one of {field.tile_ids} (such as 4315,43*), {field.town_id} (such as 11850), {field.all}, {field.extent} and {field.area}.</source>
        <translation>Indiquez « {field.tile_ids} » (par exemple 4315,43*), « {field.town_id} » (par exemple 11850), « {field.all} », « {field.extent} » ou « {field.area} ».</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>{given!q} names no tile.</source>
        <translation>{given!q} ne désigne aucune tuile.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Write ids with commas between.</source>
        <translation>Écrivez des identifiants séparés par des virgules.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>the file {path!q} names no tile.</source>
        <translation>le fichier {path!q} ne désigne aucune tuile.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Write one id or pattern into each line.</source>
        <translation>Écrivez un identifiant ou un motif par ligne.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>the file {path!q} is not UTF-8.</source>
        <translation>le fichier {path!q} n&apos;est pas en UTF-8.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Save it as UTF-8, with one id or pattern in each line.</source>
        <translation>Enregistrez-le en UTF-8, avec un identifiant ou un motif par ligne.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>the file {path!q} can&apos;t be read ({reason}).</source>
        <translation>impossible de lire le fichier {path!q} ({reason}).</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Give the path of a text file after @. An id that begins with @ is written with ? for it.</source>
        <translation>Indiquez le chemin d&apos;un fichier texte après @. Un identifiant qui commence par @ s&apos;écrit avec ? à sa place.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>there are {patterns} patterns, and may be at most {most}.</source>
        <translation>il y a {patterns} motifs, et il peut y en avoir au plus {most}.</translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Give the ids themselves, or start several jobs.</source>
        <translation>Indiquez les identifiants eux-mêmes, ou démarrez plusieurs travaux.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>{field.folder}: left out, as they {why}: {paths}.</source>
        <translation>{field.folder} : ignorés, car ils {why} : {paths}.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>{field.folder}: subfolders that were not looked into ({field.subfolders} does): {count}.</source>
        <translation>{field.folder} : sous-dossiers qui n&apos;ont pas été examinés (« {field.subfolders} » le fait) : {count}.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>{field.index}, {field.folder}, {field.raster}, {field.catalog}: none given.</source>
        <translation>{field.index}, {field.folder}, {field.raster}, {field.catalog} : aucun n&apos;est indiqué.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>{field.index}, {field.folder}, {field.raster}, {field.catalog}: {ways!l} given.</source>
        <translation>{field.index}, {field.folder}, {field.raster}, {field.catalog} : {ways!l} sont indiqués.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Give the edge of a tile in pixels, such as 1000.</source>
        <translation>Indiquez le côté d&apos;une tuile en pixels, par exemple 1000.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Name the field of {field.index} that holds the tile ids.</source>
        <translation>Indiquez le champ de « {field.index} » qui contient les identifiants des tuiles.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Name the field of {field.towns} that holds the town ids.</source>
        <translation>Indiquez le champ de « {field.towns} » qui contient les identifiants des communes.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>can&apos;t be given without {field.resampling}.</source>
        <translation>ne peut pas être indiqué sans « {field.resampling} ».</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Give {field.resampling} such as bilinear, so that rasters are warped onto one grid.</source>
        <translation>Indiquez pour « {field.resampling} » une méthode telle que bilinear, afin que les rasters soient reprojetés sur une même grille.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Name the tiles in exactly one of these ways.</source>
        <translation>Désignez les tuiles d&apos;une seule de ces façons.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>nothing is given.</source>
        <translation>rien n&apos;est indiqué.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>layer {layer!q} comes from {provider}, which GDAL can&apos;t read tile by tile.</source>
        <translation>la couche {layer!q} provient de {provider}, que GDAL ne peut pas lire tuile par tuile.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Save it as a GeoTIFF, and give that.</source>
        <translation>Enregistrez-la en GeoTIFF, et indiquez celui-ci.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>tile ids can&apos;t hold a comma, which stands between them in {field.tile_ids}: {ids!l}.</source>
        <translation>les identifiants de tuiles ne peuvent pas contenir de virgule, qui les sépare dans « {field.tile_ids} » : {ids!l}.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Rename these tiles.</source>
        <translation>Renommez ces tuiles.</translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Pairs of rasters that overlap by more than {collar} rows and columns: {count}. The largest overlap is that of {first} and {second}: {width} x {height} pixels, {percent} % of the smaller one. There, a job uses the raster of the tile that it runs, or the first of several in the set.</source>
        <translation>Paires de rasters qui se chevauchent de plus de {collar} lignes et colonnes : {count}. Le plus grand chevauchement est celui de {first} et {second} : {width} x {height} pixels, {percent} % du plus petit. Un travail y utilise le raster de la tuile qu&apos;il exécute, ou le premier de plusieurs dans le jeu.</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>The job is paused since {time}. Resume it with {call.resumejob}.</source>
        <translation>Le travail est en pause depuis {time}. Reprenez-le avec « {call.resumejob} ».</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>The job is waiting until {time}.</source>
        <translation>Le travail attend jusqu&apos;à {time}.</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>The job is waiting for a worker, and none is running.</source>
        <translation>Le travail attend un agent, et aucun n&apos;est actif.</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>No worker can run the job ({workers} running).</source>
        <translation>Aucun agent ne peut exécuter le travail (agents actifs : {workers}).</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>The job is waiting for a worker ({workers} running).</source>
        <translation>Le travail attend un agent (agents actifs : {workers}).</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>{runner} declined it: {reason}</source>
        <translation>{runner} l&apos;a refusé : {reason}</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>Job {job} is waiting for its former runner {runner} to release it.</source>
        <translation>Le travail {job} attend que son ancien exécuteur {runner} le libère.</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>Job {job} is waiting for its former runner {runner}, which is still active, to release it.</source>
        <translation>Le travail {job} attend que son ancien exécuteur {runner}, toujours actif, le libère.</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>Job {job}: its runner {runner} has given no sign of life for {silence} s. After {limit} s the next worker takes the job over.</source>
        <translation>Travail {job} : son exécuteur {runner} n&apos;a pas donné signe de vie depuis {silence} s. Après {limit} s, le prochain agent reprend le travail.</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>Waiting for the job database to come back</source>
        <translation>En attente du retour de la base de données des travaux</translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>The job database is back after {seconds} s.</source>
        <translation>La base de données des travaux est de retour après {seconds} s.</translation>
    </message>
    <message>
        <location filename="../run/delete_jobs.py"/>
        <source>Job {job} would be deleted.</source>
        <translation>Le travail {job} serait supprimé.</translation>
    </message>
    <message>
        <location filename="../run/delete_jobs.py"/>
        <source>Job {job} was not deleted: its runner has not left it yet.</source>
        <translation>Le travail {job} n&apos;a pas été supprimé : son exécuteur ne l&apos;a pas encore quitté.</translation>
    </message>
    <message numerus="yes">
        <location filename="../run/delete_jobs.py"/>
        <source>With {count} files: {files}.</source>
        <translation>
            <numerusform>Avec {count} fichier : {files}.</numerusform>
            <numerusform>Avec {count} fichiers : {files}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/delete_jobs.py"/>
        <source>Kept, since job {job} did not write them or they have changed: {files}.</source>
        <translation>Conservés, car le travail {job} ne les a pas écrits ou ils ont changé : {files}.</translation>
    </message>
    <message>
        <location filename="../run/delete_jobs.py"/>
        <source>{path} could not be deleted: {reason}.</source>
        <translation>{path} n&apos;a pas pu être supprimé : {reason}.</translation>
    </message>
    <message>
        <location filename="../run/edge_water.py"/>
        <source>No catchment of the job&apos;s ground reaches beyond the tile set.</source>
        <translation>Aucun bassin versant du terrain de ce travail ne s&apos;étend au-delà du jeu de tuiles.</translation>
    </message>
    <message>
        <location filename="../run/edge_water.py"/>
        <source>Of the job&apos;s ground, {percent:.3g} % has a catchment that reaches the edge of the tile set and may go on beyond it. More water may flow there than was computed: register tiles upstream as well where that matters.</source>
        <translation>Sur {percent:.3g} % du terrain de ce travail, le bassin versant atteint le bord du jeu de tuiles et peut s&apos;étendre au-delà. Il peut y couler plus d&apos;eau que calculé : là où cela compte, enregistrez aussi les tuiles en amont.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Job {job} was paused.</source>
        <translation>Le travail {job} a été mis en pause.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Resume it with {call.resumejob}; a worker then goes on with it.</source>
        <translation>Reprenez-le avec « {call.resumejob} » ; un agent le poursuit alors.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Job {job} is left to the next worker: the hours of this one are over.</source>
        <translation>Le travail {job} est laissé au prochain agent : les heures de celui-ci sont passées.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Job {job} has not ended after {seconds:g} s. {state}</source>
        <translation>Le travail {job} ne s&apos;est pas terminé en {seconds:g} s. {state}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{recipe} was stopped: it took longer than {allowed:g} s, which is the time limit per tile.</source>
        <translation>{recipe} a été arrêtée : elle a pris plus de {allowed:g} s, la limite de temps par tuile.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>It ended after {taken:.1f} s.</source>
        <translation>Elle s&apos;est terminée après {taken:.1f} s.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>the job needs at least {needed} in the folder {folder} while it runs, and {free} are free.</source>
        <translation>le travail a besoin d&apos;au moins {needed} dans le dossier {folder} pendant son exécution, et {free} sont libres.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Make room there, or choose a folder on another disk.</source>
        <translation>Faites-y de la place, ou choisissez un dossier sur un autre disque.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The recipe {recipe!r} can&apos;t be run here. {reason}</source>
        <translation>La recette {recipe!r} ne peut pas être exécutée ici. {reason}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The job was started by {whose}, who is not trusted here. {reason}</source>
        <translation>Le travail a été démarré par {whose}, dont les travaux ne sont pas acceptés ici. {reason}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Start it from the QGIS profile of the worker, name the folder in the worker&apos;s setting tile_jobs/output_folders, or the user in tile_jobs/trusted_users.</source>
        <translation>Démarrez-le depuis le profil QGIS de l&apos;agent, indiquez le dossier dans le réglage tile_jobs/output_folders de l&apos;agent, ou l&apos;utilisateur dans tile_jobs/trusted_users.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>database user {user!r}</source>
        <translation>l&apos;utilisateur de base de données {user!r}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>an unknown user</source>
        <translation>un utilisateur inconnu</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{host} does not give the job&apos;s raster {example!r} here: {reason}.</source>
        <translation>{host} ne fournit pas ici le raster {example!r} du travail : {reason}.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Look at the network, and whether this worker may read from the server.</source>
        <translation>Vérifiez le réseau, et si cet agent a le droit de lire depuis le serveur.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Check that the folder is mounted and that this worker&apos;s user may read it.</source>
        <translation>Vérifiez que le dossier est monté et que l&apos;utilisateur de cet agent a le droit de le lire.</translation>
    </message>
    <message numerus="yes">
        <location filename="../run/errors.py"/>
        <source>In {folder!r}, none of the job&apos;s {count} rasters can be read here, such as {example!r}.</source>
        <translation>
            <numerusform>Dans {folder!r}, {count} raster du travail n&apos;est pas lisible ici : {example!r}.</numerusform>
            <numerusform>Dans {folder!r}, aucun des {count} rasters du travail n&apos;est lisible ici, par exemple {example!r}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The job&apos;s results can&apos;t be written here. {reason}</source>
        <translation>Les résultats du travail ne peuvent pas être écrits ici. {reason}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Tile Jobs is {here} here and {there} where the job is run.</source>
        <translation>Tile Jobs est en version {here} ici et {there} là où le travail est exécuté.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Install the same release on all computers.</source>
        <translation>Installez la même version sur tous les ordinateurs.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The recipe&apos;s model is not the one with which the job is run.</source>
        <translation>Le modèle de la recette n&apos;est pas celui avec lequel le travail est exécuté.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Copy the model&apos;s file from there into this worker&apos;s QGIS profile.</source>
        <translation>Copiez le fichier du modèle de là-bas dans le profil QGIS de cet agent.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{differences}, and the recipe gives other pixels.</source>
        <translation>{differences}, et la recette donne d&apos;autres pixels.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The recipe gives other pixels here than where the job is run, although QGIS, GDAL and SAGA have the same versions: other libraries or processors, it seems.</source>
        <translation>La recette donne ici d&apos;autres pixels que là où le travail est exécuté, bien que QGIS, GDAL et SAGA aient les mêmes versions : il s&apos;agit sans doute d&apos;autres bibliothèques ou d&apos;autres processeurs.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{differences}, and a trial can&apos;t show that the recipe gives the same pixels.</source>
        <translation>{differences}, et aucun essai ne permet de montrer que la recette donne les mêmes pixels.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{folder!r} here is not the folder where the job is run. {reason}</source>
        <translation>{folder!r} n&apos;est pas ici le dossier où le travail est exécuté. {reason}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Mount the share here under the same path, or say in the setting tile_jobs/path_map where it is mounted.</source>
        <translation>Montez ici le partage sous le même chemin, ou indiquez dans le réglage tile_jobs/path_map où il est monté.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The runner {runner} has not answered.</source>
        <translation>L&apos;exécuteur {runner} n&apos;a pas répondu.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{field.job_ids}, {field.before}: neither is given.</source>
        <translation>{field.job_ids}, {field.before} : ni l&apos;un ni l&apos;autre n&apos;est indiqué.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Name jobs by their numbers, such as 12,15, or give the date and time before which the jobs ended.</source>
        <translation>Désignez les travaux par leurs numéros, par exemple 12,15, ou indiquez la date et l&apos;heure avant lesquelles ils se sont terminés.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{wrong} can&apos;t be used.</source>
        <translation>{wrong} est inutilisable.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Give whole numbers with commas between, such as 12,15.</source>
        <translation>Indiquez des nombres entiers séparés par des virgules, par exemple 12,15.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{job_id} ({status})</source>
        <translation>{job_id} ({status})</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>there is no job {jobs!l}. Look the numbers up with {call.listjobs}.</source>
        <translation>il n&apos;y a pas de travail {jobs!l}. Cherchez les numéros avec « {call.listjobs} ».</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>not ended: job {jobs!l}. Cancel it with {call.canceljob} first.</source>
        <translation>non terminé : travail {jobs!l}. Annulez-le d&apos;abord avec « {call.canceljob} ».</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>qgis_process uses the profile &apos;default&apos;, and not {profile!r}, which this QGIS was started with.</source>
        <translation>qgis_process utilise le profil « default », et non {profile!r}, avec lequel ce QGIS a été démarré.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The connection {connection!r} needs QGIS&apos; master password, which only this process knows.</source>
        <translation>La connexion {connection!r} a besoin du mot de passe principal de QGIS, que seul ce processus connaît.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The recipe {recipe!r} needs {missing}, which qgis_process does not have.</source>
        <translation>La recette {recipe!r} a besoin de {missing}, dont qgis_process ne dispose pas.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Save models and scripts in the profile instead of the project, and enable the plugins they need.</source>
        <translation>Enregistrez les modèles et les scripts dans le profil plutôt que dans le projet, et activez les extensions dont ils ont besoin.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>No process of its own can be started. {reason}</source>
        <translation>Impossible de démarrer un processus distinct. {reason}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{helpers} can&apos;t be used: the setting {setting} allows {most}.</source>
        <translation>{helpers} est inutilisable : le réglage {setting} autorise {most}.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Ask for fewer, or change the setting in QGIS (Options, Advanced).</source>
        <translation>Demandez-en moins, ou modifiez le réglage dans QGIS (Options, Avancé).</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>helpers on other computers can&apos;t reach the local database.</source>
        <translation>les auxiliaires sur d&apos;autres ordinateurs ne peuvent pas accéder à la base de données locale.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Use {field.connection} of a database on a server, or leave {field.engine}.</source>
        <translation>Indiquez pour « {field.connection} » une base de données sur un serveur, ou omettez « {field.engine} ».</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>the job can&apos;t go on in the background. {reason}</source>
        <translation>le travail ne peut pas continuer en arrière-plan. {reason}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Choose {field.run}=0 to wait for the job, or {field.run}=2 and start a worker yourself ({call.runworker}).</source>
        <translation>Choisissez {field.run}=0 pour attendre la fin du travail, ou {field.run}=2 et démarrez vous-même un agent (« {call.runworker} »).</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>the job is to be run here at once, and not before {time}.</source>
        <translation>le travail doit être exécuté ici immédiatement, et pas avant {time}.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Choose {field.run}=1 or 2, or leave {field.not_before} empty.</source>
        <translation>Choisissez {field.run}=1 ou 2, ou laissez « {field.not_before} » vide.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Rasters of tile set {tile_set!r} have changed since its water was followed.</source>
        <translation>Des rasters du jeu de tuiles {tile_set!r} ont changé depuis que son eau a été suivie.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Retry the job once all rasters are as they should be.</source>
        <translation>Relancez le travail quand tous les rasters seront comme il faut.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>What the recipe takes of the water of tile set {tile_set!r} is not known here: this computer sees other rasters, or the user who has found it is not trusted here.</source>
        <translation>Ce que la recette prend de l&apos;eau du jeu de tuiles {tile_set!r} n&apos;est pas connu ici : cet ordinateur voit d&apos;autres rasters, ou l&apos;utilisateur qui l&apos;a trouvé n&apos;a pas sa confiance.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{recipe} needs one window over the whole tile set. {told} {size}</source>
        <translation>{recipe} demande une seule fenêtre sur tout le jeu de tuiles. {told} {size}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{recipe} needs one window over the whole tile set. {told} {steps} {size}</source>
        <translation>{recipe} demande une seule fenêtre sur tout le jeu de tuiles. {told} {steps} {size}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>That window would need about {gigabytes:.1f} GB of memory and have {times:.3g} times the pixels of the job&apos;s tiles.</source>
        <translation>Cette fenêtre demanderait environ {gigabytes:.1f} Go de mémoire et aurait {times:.3g} fois les pixels des tuiles du travail.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Give {field.halo}, such as 100, to run it all the same: what lies farther away is then ignored, and seams remain.</source>
        <translation>Indiquez {field.halo}, par exemple 100, pour la lancer quand même : ce qui se trouve plus loin est alors ignoré, et des raccords restent visibles.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{recipe} depends on the terrain up to {distance:.12g} map units away, and windows with a halo of {halo} pixels need more memory or time than there is.</source>
        <translation>{recipe} dépend du terrain jusqu&apos;à {distance:.12g} unités de carte, et des fenêtres avec un halo de {halo} pixels demandent plus de mémoire ou de temps qu&apos;il n&apos;y en a.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{parameter} is {given!q}. {too_much}</source>
        <translation>{parameter} vaut {given!q}. {too_much}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{parameter} is empty. {too_much}</source>
        <translation>{parameter} est vide. {too_much}</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Give {parameter}: {fitting:.12g} or less can be run here.</source>
        <translation>Indiquez « {parameter} » : {fitting:.12g} ou moins peut être exécuté ici.</translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Give {field.halo}; what lies farther away is then ignored.</source>
        <translation>Indiquez « {field.halo} » ; ce qui se trouve plus loin est alors ignoré.</translation>
    </message>
    <message>
        <location filename="../run/estimate/disk_use.py"/>
        <source>The folder {folder} may be too small: the job is thought to need about {needed} there while it runs, and {free} are free.</source>
        <translation>Le dossier {folder} est peut-être trop petit : le travail devrait y avoir besoin d&apos;environ {needed} pendant son exécution, et {free} sont libres.</translation>
    </message>
    <message>
        <location filename="../run/estimate/job_estimate.py"/>
        <source>Tiles: {tiles}, blocks: {blocks}, {halo}, {time}. Disk: {running} while it runs, {end} at its end, {free} free. Memory: {memory}.</source>
        <translation>Tuiles : {tiles}, blocs : {blocks}, {halo}, {time}. Disque : {running} pendant l&apos;exécution, {end} à la fin, {free} libres. Mémoire : {memory}.</translation>
    </message>
    <message>
        <location filename="../run/estimate/job_estimate.py"/>
        <source>{tiles} ({kept} of them taken from earlier jobs)</source>
        <translation>{tiles} (dont {kept} reprises de travaux antérieurs)</translation>
    </message>
    <message>
        <location filename="../run/estimate/job_estimate.py"/>
        <source>a halo that is yet to be measured</source>
        <translation>un halo qui reste à mesurer</translation>
    </message>
    <message numerus="yes">
        <location filename="../run/estimate/job_estimate.py"/>
        <source>halo: {count} pixels</source>
        <translation>
            <numerusform>halo : {count} pixel</numerusform>
            <numerusform>halo : {count} pixels</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/estimate/job_estimate.py"/>
        <source>time unknown: no job of this recipe has been complete yet</source>
        <translation>temps inconnu : aucun travail de cette recette n&apos;a encore été complet</translation>
    </message>
    <message>
        <location filename="../run/estimate/job_estimate.py"/>
        <source>about {seconds} ({least} to {most}) by {basis}</source>
        <translation>environ {seconds} ({least} à {most}) d&apos;après {basis}</translation>
    </message>
    <message>
        <location filename="../run/estimate_job.py"/>
        <source>nothing yet</source>
        <translation>rien pour l&apos;instant</translation>
    </message>
    <message>
        <location filename="../run/estimate_job.py"/>
        <source>one tile tried</source>
        <translation>une tuile essayée</translation>
    </message>
    <message>
        <location filename="../run/estimate_job.py"/>
        <source>job {job} of this recipe</source>
        <translation>le travail {job} de cette recette</translation>
    </message>
    <message>
        <location filename="../run/estimate_job.py"/>
        <source>job {job} of this recipe with other parameters</source>
        <translation>le travail {job} de cette recette avec d&apos;autres paramètres</translation>
    </message>
    <message>
        <location filename="../run/files/publication.py"/>
        <location filename="../terrain/errors.py"/>
        <source>{path} can&apos;t be written: {reason}.</source>
        <translation>impossible d&apos;écrire {path} : {reason}.</translation>
    </message>
    <message>
        <location filename="../run/files/publication.py"/>
        <source>The results of job {job} can&apos;t be brought to the disk: {reason}.</source>
        <translation>Les résultats du travail {job} ne peuvent pas être écrits sur le disque : {reason}.</translation>
    </message>
    <message>
        <location filename="../run/files/publication.py"/>
        <source>{path} is a folder or a device, and no file can take its place.</source>
        <translation>{path} est un dossier ou un périphérique, dont aucun fichier ne peut prendre la place.</translation>
    </message>
    <message>
        <location filename="../run/files/publication.py"/>
        <source>Choose another file for the mosaic.</source>
        <translation>Choisissez un autre fichier pour la mosaïque.</translation>
    </message>
    <message>
        <location filename="../run/helper.py"/>
        <source>{helper}: {reason}</source>
        <translation>{helper} : {reason}</translation>
    </message>
    <message>
        <location filename="../run/helper.py"/>
        <source>{helper} helps with {lanes} lanes.</source>
        <translation>{helper} contribue avec {lanes} voies.</translation>
    </message>
    <message>
        <location filename="../run/helper.py"/>
        <source>{helper} can&apos;t help: {reason}</source>
        <translation>{helper} ne peut pas contribuer : {reason}</translation>
    </message>
    <message>
        <location filename="../run/helper.py"/>
        <source>Nothing could be recorded of tile {tile_id!r}: {reason}</source>
        <translation>Rien n&apos;a pu être inscrit au sujet de la tuile {tile_id!r} : {reason}</translation>
    </message>
    <message>
        <location filename="../run/helper.py"/>
        <source>{helper} has left. Blocks that it has run: {blocks}</source>
        <translation>{helper} est parti. Blocs qu&apos;il a exécutés : {blocks}</translation>
    </message>
    <message>
        <location filename="../run/helper_fit.py"/>
        <source>The runner&apos;s own folder is not in it.</source>
        <translation>Le dossier propre à l&apos;exécuteur n&apos;y est pas.</translation>
    </message>
    <message>
        <location filename="../run/helper_fit.py"/>
        <source>The runner can&apos;t read there what is written here.</source>
        <translation>L&apos;exécuteur ne peut pas y lire ce qui est écrit ici.</translation>
    </message>
    <message>
        <location filename="../run/helper_supply.py"/>
        <source>{engine}: helpers of an earlier runner are kept: {ids}</source>
        <translation>{engine} : les auxiliaires d&apos;un exécuteur antérieur sont conservés : {ids}</translation>
    </message>
    <message>
        <location filename="../run/helper_supply.py"/>
        <source>{engine}: helpers asked for: {count}, with {lanes} lanes and {memory} MB each. They are: {ids}</source>
        <translation>{engine} : auxiliaires demandés : {count}, avec {lanes} voies et {memory} Mo chacun. Ce sont : {ids}</translation>
    </message>
    <message>
        <location filename="../run/helper_supply.py"/>
        <source>The job goes on without helpers. {reason}</source>
        <translation>Le travail continue sans auxiliaires. {reason}</translation>
    </message>
    <message>
        <location filename="../run/helper_supply.py"/>
        <source>there is no such engine.</source>
        <translation>il n&apos;y a pas de tel moteur.</translation>
    </message>
    <message>
        <location filename="../run/helper_supply.py"/>
        <source>Helpers could not be taken back, and end by themselves. {reason}</source>
        <translation>Les auxiliaires n&apos;ont pas pu être rappelés, et s&apos;arrêtent d&apos;eux-mêmes. {reason}</translation>
    </message>
    <message>
        <location filename="../run/helper_supply.py"/>
        <source>which is no whole number</source>
        <translation>qui n&apos;est pas un nombre entier</translation>
    </message>
    <message>
        <location filename="../run/job_inputs.py"/>
        <source>{tile_set!r} was registered again after job {job} was started.</source>
        <translation>{tile_set!r} a été référencé de nouveau après le démarrage du travail {job}.</translation>
    </message>
    <message>
        <location filename="../run/job_inputs.py"/>
        <source>tile set {tile_set!r} has no tile {tile_id!r}.</source>
        <translation>le jeu de tuiles {tile_set!r} n&apos;a pas de tuile {tile_id!r}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../run/kept/taking.py"/>
        <source>{count} of {total} tiles were computed by job {job} and are taken from there.</source>
        <translation>
            <numerusform>{count} tuile sur {total} a été calculée par le travail {job} et en est reprise.</numerusform>
            <numerusform>{count} tuiles sur {total} ont été calculées par le travail {job} et en sont reprises.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/lanes/block_work.py"/>
        <source>{path} takes no files: {reason}.</source>
        <translation>{path} n&apos;accepte aucun fichier : {reason}.</translation>
    </message>
    <message>
        <location filename="../run/lanes/block_work.py"/>
        <source>Run without unusable neighbours: {rasters}. Retry job runs it again with all of them.</source>
        <translation>Exécuté sans les voisines inutilisables : {rasters}. « Relancer le travail » l&apos;exécute de nouveau avec toutes.</translation>
    </message>
    <message>
        <location filename="../run/lanes/block_work.py"/>
        <source>The results can&apos;t be kept in {path}: {reason}.</source>
        <translation>Les résultats ne peuvent pas être conservés dans {path} : {reason}.</translation>
    </message>
    <message>
        <location filename="../run/lanes/bound_recipe.py"/>
        <source>The time limit stops {steps} only if they respond to being cancelled: {reason} Otherwise a tile that takes too long fails once they have ended.</source>
        <translation>La limite de temps n&apos;arrête {steps} que si elles réagissent à une annulation : {reason} Sinon, une tuile trop longue n&apos;échoue qu&apos;une fois qu&apos;elles se sont terminées.</translation>
    </message>
    <message>
        <location filename="../run/lanes/bound_recipe.py"/>
        <source>{recipe} ended without an error but made no {output}.</source>
        <translation>{recipe} s&apos;est terminée sans erreur mais n&apos;a pas produit « {output} ».</translation>
    </message>
    <message>
        <location filename="../run/lanes/bound_recipe.py"/>
        <source>{recipe} can&apos;t be prepared; the log tells why.</source>
        <translation>Impossible de préparer {recipe} ; le journal indique pourquoi.</translation>
    </message>
    <message>
        <location filename="../run/lanes/lanes.py"/>
        <source>{title}: a lane gave up: {reason}</source>
        <translation>{title} : une voie a abandonné : {reason}</translation>
    </message>
    <message>
        <location filename="../run/lanes/lanes.py"/>
        <source>{title}, lane {lane} of {lanes}</source>
        <translation>{title}, voie {lane} sur {lanes}</translation>
    </message>
    <message>
        <location filename="../run/lanes/process_run.py"/>
        <source>{recipe} ended with exit code {code}.</source>
        <translation>{recipe} s&apos;est terminée avec le code de sortie {code}.</translation>
    </message>
    <message>
        <location filename="../run/lanes/progress.py"/>
        <source>{ended} of {total} tiles</source>
        <translation>{ended} tuiles sur {total}</translation>
    </message>
    <message>
        <location filename="../run/lanes/progress.py"/>
        <source>about {time} left</source>
        <translation>encore environ {time}</translation>
    </message>
    <message>
        <location filename="../run/lanes/result_grids.py"/>
        <source>{recipe} made a {output} that can&apos;t be read: {reason}</source>
        <translation>La sortie « {output} » de {recipe} est illisible : {reason}</translation>
    </message>
    <message>
        <location filename="../run/lanes/result_grids.py"/>
        <source>{width} x {height} pixels</source>
        <translation>{width} x {height} pixels</translation>
    </message>
    <message>
        <location filename="../run/lanes/result_grids.py"/>
        <source>pixels of {width:.12g} x {height:.12g}, as the tile set</source>
        <translation>des pixels de {width:.12g} x {height:.12g}, comme le jeu de tuiles</translation>
    </message>
    <message>
        <location filename="../run/lanes/result_grids.py"/>
        <source>no north-up grid</source>
        <translation>une grille qui n&apos;est pas orientée au nord</translation>
    </message>
    <message>
        <location filename="../run/lanes/result_grids.py"/>
        <source>pixels of {width:.12g} x {height:.12g} that lie beside those of the tile set</source>
        <translation>des pixels de {width:.12g} x {height:.12g} décalés par rapport à ceux du jeu de tuiles</translation>
    </message>
    <message>
        <location filename="../run/lanes/result_grids.py"/>
        <source>pixels of {width:.12g} x {height:.12g}</source>
        <translation>des pixels de {width:.12g} x {height:.12g}</translation>
    </message>
    <message>
        <location filename="../run/lanes/time_limit.py"/>
        <source>The recipe&apos;s parameters can&apos;t be passed on a command line.</source>
        <translation>Les paramètres de la recette ne peuvent pas être transmis par une ligne de commande.</translation>
    </message>
    <message>
        <location filename="../run/lanes/time_limit.py"/>
        <source>Another process would not know the water of the tile set.</source>
        <translation>Un autre processus ne connaîtrait pas l&apos;eau du jeu de tuiles.</translation>
    </message>
    <message>
        <location filename="../run/lanes/time_limit.py"/>
        <source>Another process would not know the latitude of the tile set.</source>
        <translation>Un autre processus ne connaîtrait pas la latitude du jeu de tuiles.</translation>
    </message>
    <message>
        <location filename="../run/phases/job_phases.py"/>
        <source>{phase}: {seconds:.1f} s</source>
        <translation>{phase} : {seconds:.1f} s</translation>
    </message>
    <message numerus="yes">
        <location filename="../run/phases/job_phases.py"/>
        <source>{text} on {count} lanes</source>
        <translation>
            <numerusform>{text} sur {count} voie</numerusform>
            <numerusform>{text} sur {count} voies</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/prepare_drainage.py"/>
        <source>Drainage of {tile_set}</source>
        <translation>Drainage de {tile_set}</translation>
    </message>
    <message>
        <location filename="../run/prepare_drainage.py"/>
        <source>Waiting for another process that follows the same water</source>
        <translation>Attente d&apos;un autre processus qui suit la même eau</translation>
    </message>
    <message>
        <location filename="../run/prepare_drainage.py"/>
        <source>Tile set {tile_set!r} has pixels of {width:.12g} x {height:.12g} map units; water can be followed on square ones only.</source>
        <translation>Le jeu de tuiles {tile_set!r} a des pixels de {width:.12g} x {height:.12g} unités de carte ; l&apos;eau ne peut être suivie que sur des pixels carrés.</translation>
    </message>
    <message>
        <location filename="../run/prepare_drainage.py"/>
        <source>Register its rasters with a grid of square pixels ({field.pixel_size}).</source>
        <translation>Enregistrez ses rasters avec une grille de pixels carrés ({field.pixel_size}).</translation>
    </message>
    <message>
        <location filename="../run/processes/elsewhere.py"/>
        <source>Enable the plugin there: `qgis_process plugins enable tile_job_plugin`.</source>
        <translation>Activez-y l&apos;extension : `qgis_process plugins enable tile_job_plugin`.</translation>
    </message>
    <message>
        <location filename="../run/processes/elsewhere.py"/>
        <source>`qgis_process list` failed: {reason}</source>
        <translation>`qgis_process list` a échoué : {reason}</translation>
    </message>
    <message>
        <location filename="../run/processes/worker_process.py"/>
        <source>Its log can&apos;t be written: {reason}.</source>
        <translation>Impossible d&apos;écrire son journal : {reason}.</translation>
    </message>
    <message>
        <location filename="../run/processes/worker_process.py"/>
        <source>qgis_process was found neither beside {own} nor on PATH.</source>
        <translation>qgis_process n&apos;a été trouvé ni à côté de {own} ni dans PATH.</translation>
    </message>
    <message>
        <location filename="../run/result_keeping.py"/>
        <source>The results of job {job} are not kept for later jobs: {reason}</source>
        <translation>Les résultats du travail {job} ne sont pas conservés pour des travaux ultérieurs : {reason}</translation>
    </message>
    <message>
        <location filename="../run/result_keeping.py"/>
        <source>Kept results that are beyond the limit could not be removed: {reason}</source>
        <translation>Des résultats conservés au-delà de la limite n&apos;ont pas pu être supprimés : {reason}</translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>The mosaic is cut to {cut}.</source>
        <translation>La mosaïque est découpée selon {cut}.</translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>Following water across the tile set</source>
        <translation>Suivi de l&apos;eau à travers le jeu de tuiles</translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>Measuring the halo</source>
        <translation>Mesure du halo</translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>Tiles whose heights can&apos;t be read, and whose shadows may therefore be missing: {tiles}. {reason}</source>
        <translation>Tuiles dont les altitudes ne peuvent pas être lues, et dont les ombres peuvent donc manquer : {tiles}. {reason}</translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>Comparing results where tiles meet</source>
        <translation>Comparaison des résultats là où les tuiles se touchent</translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>Writing the mosaic</source>
        <translation>Écriture de la mosaïque</translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>Drawing the map tiles</source>
        <translation>Dessin des tuiles cartographiques</translation>
    </message>
    <message>
        <location filename="../run/seams/declared_halo.py"/>
        <source>Results follow from the water of the whole tile set, not from the pixels around a tile. A halo of 1 pixel is enough to compare them.</source>
        <translation>Les résultats découlent de l&apos;eau de tout le jeu de tuiles, non des pixels autour d&apos;une tuile. Un halo de 1 pixel suffit pour les comparer.</translation>
    </message>
    <message>
        <location filename="../run/seams/declared_halo.py"/>
        <source>Ground between {lowest:g} and {highest:g} can cast shadows {distance:g} map units long: halo {halo} pixels.</source>
        <translation>Un terrain entre {lowest:g} et {highest:g} peut projeter des ombres longues de {distance:g} unités de carte : halo de {halo} pixels.</translation>
    </message>
    <message>
        <location filename="../run/seams/declared_halo.py"/>
        <source>Results depend on the terrain up to {distance:g} map units away ({parameter} {limit:g}): halo {halo} pixels.</source>
        <translation>Les résultats dépendent du terrain jusqu&apos;à {distance:g} unités de carte ({parameter} {limit:g}) : halo de {halo} pixels.</translation>
    </message>
    <message>
        <location filename="../run/seams/differences.py"/>
        <source>up to {largest} in {output}</source>
        <translation>jusqu&apos;à {largest} dans {output}</translation>
    </message>
    <message>
        <location filename="../run/seams/differences.py"/>
        <source>up to {largest} in {output}, whose values are {least} to {most}</source>
        <translation>jusqu&apos;à {largest} dans {output}, dont les valeurs vont de {least} à {most}</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>The halo could not be measured: {why}. Using {halo} pixels.</source>
        <translation>Le halo n&apos;a pas pu être mesuré : {why}. {halo} pixels sont utilisés.</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>The halo could not be measured: the results of no sample depend on neighbouring pixels, which flat samples would not show. Using {halo} pixels.</source>
        <translation>Le halo n&apos;a pas pu être mesuré : les résultats d&apos;aucun échantillon ne dépendent des pixels voisins, ce que des échantillons plats ne montreraient pas. {halo} pixels sont utilisés.</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>Measured halo: {halo} pixels. Results depend on pixels up to {reach} away.</source>
        <translation>Halo mesuré : {halo} pixels. Les résultats dépendent de pixels jusqu&apos;à une distance de {reach}.</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>{told} {follows}</source>
        <translation>{told} {follows}</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>Steps that need one window: {steps}.</source>
        <translation>Étapes qui ont besoin d&apos;une seule fenêtre : {steps}.</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>the sample tiles hold only nodata</source>
        <translation>les tuiles d&apos;échantillon ne contiennent que des valeurs nodata</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>the rasters of all sample tiles are unusable, as the errors of these tiles say</source>
        <translation>les rasters de toutes les tuiles d&apos;échantillon sont inutilisables, comme l&apos;indiquent les erreurs de ces tuiles</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>the recipe fails on all samples</source>
        <translation>la recette échoue sur tous les échantillons</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>The halo could not be measured within {seconds:g} s.</source>
        <translation>Le halo n&apos;a pas pu être mesuré en {seconds:g} s.</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>No halo is wide enough for this recipe: its results change however large a window is, {differing}.</source>
        <translation>Aucun halo n&apos;est assez large pour cette recette : ses résultats changent quelle que soit la taille de la fenêtre, {differing}.</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>All tiles are therefore run as one window over the whole tile set ({width} x {height} pixels).</source>
        <translation>Toutes les tuiles sont donc exécutées comme une seule fenêtre sur le jeu de tuiles entier ({width} x {height} pixels).</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>All tiles are run as one window with a halo of {halo} pixels. It has no seams, but pixels further away are ignored: the whole tile set would need about {gigabytes:.1f} GB of memory.</source>
        <translation>Toutes les tuiles sont exécutées comme une seule fenêtre avec un halo de {halo} pixels. Elle n&apos;a pas de raccords, mais les pixels plus éloignés sont ignorés : le jeu de tuiles entier demanderait environ {gigabytes:.1f} Go de mémoire.</translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>Using {halo} pixels; seams will remain, as one window over the whole tile set would need about {gigabytes:.1f} GB of memory.</source>
        <translation>{halo} pixels sont utilisés ; des raccords resteront visibles, car une seule fenêtre sur le jeu de tuiles entier demanderait environ {gigabytes:.1f} Go de mémoire.</translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>{output} at {x:.12g}, {y:.12g}, between tiles {first} and {second}</source>
        <translation>{output} en {x:.12g}, {y:.12g}, entre les tuiles {first} et {second}</translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>Seam error of {output}: largest {largest:.6g}, mean {mean:.6g}</source>
        <translation>Erreur aux raccords de {output} : maximum {largest:.6g}, moyenne {mean:.6g}</translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>{text}; {holes}</source>
        <translation>{text} ; {holes}</translation>
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
            <numerusform>{count} pixel est nodata dans l&apos;un des deux résultats</numerusform>
            <numerusform>{count} pixels sont nodata dans l&apos;un des deux résultats</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>The mosaic has seams: with a halo of {halo} pixels, results differ by {differences} where tiles meet.</source>
        <translation>La mosaïque a des raccords visibles : avec un halo de {halo} pixels, les résultats diffèrent là où les tuiles se touchent : {differences}.</translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>{told} {advice}</source>
        <translation>{told} {advice}</translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>No halo removes them, because the recipe is not local: it follows water or uses the whole raster. Run it as one window over the whole tile set, which needs more memory, or use larger tiles.</source>
        <translation>Aucun halo ne les supprime, car la recette n&apos;est pas locale : elle suit l&apos;eau ou utilise le raster entier. Exécutez-la comme une seule fenêtre sur le jeu de tuiles entier, ce qui demande plus de mémoire, ou utilisez des tuiles plus grandes.</translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>This halo was measured, and will not be used again: start the job once more with an empty halo to have a wider one measured.</source>
        <translation>Ce halo a été mesuré, et ne sera pas réutilisé : démarrez de nouveau le travail avec un halo vide pour en faire mesurer un plus large.</translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>Start a job with a larger halo, or with an empty one to have it measured. If seams remain, the recipe is not local: it follows water or uses the whole raster, and can&apos;t be run tile by tile without seams.</source>
        <translation>Démarrez un travail avec un halo plus large, ou avec un halo vide pour le faire mesurer. Si des raccords subsistent, la recette n&apos;est pas locale : elle suit l&apos;eau ou utilise le raster entier, et ne peut pas être exécutée tuile par tuile sans raccords.</translation>
    </message>
    <message>
        <location filename="../run/seams/seam_threshold.py"/>
        <source>{setting}: {given!r} is not a number from 0 to 1.</source>
        <translation>{setting} : {given!r} n&apos;est pas un nombre de 0 à 1.</translation>
    </message>
    <message>
        <location filename="../run/start.py"/>
        <source>Missing or damaged files are written again: {files}</source>
        <translation>Les fichiers manquants ou endommagés sont réécrits : {files}</translation>
    </message>
    <message>
        <location filename="../run/start.py"/>
        <source>{reason} The job therefore runs in this window, and ends with it.</source>
        <translation>{reason} Le travail s&apos;exécute donc dans cette fenêtre, et se termine avec elle.</translation>
    </message>
    <message>
        <location filename="../run/start.py"/>
        <source>Job {job} begins when another job of this window has ended. The setting {setting} allows more.</source>
        <translation>Le travail {job} commencera quand un autre travail de cette fenêtre sera terminé. Le réglage {setting} permet d&apos;en autoriser davantage.</translation>
    </message>
    <message>
        <location filename="../run/start.py"/>
        <location filename="../run/status_text.py"/>
        <source>Job {job} was cancelled.</source>
        <translation>Le travail {job} a été annulé.</translation>
    </message>
    <message>
        <location filename="../run/start.py"/>
        <source>Resume it with {call.retryjob}.</source>
        <translation>Reprenez-le avec « {call.retryjob} ».</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job} is waiting.</source>
        <translation>Le travail {job} est en attente.</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job} is in progress.</source>
        <translation>Le travail {job} est en cours.</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job} is building its mosaic.</source>
        <translation>Le travail {job} construit sa mosaïque.</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Job {job} is complete.</source>
        <translation>Le travail {job} est complet.</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job} failed.</source>
        <translation>Le travail {job} a échoué.</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job} is paused.</source>
        <translation>Le travail {job} est en pause.</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job}: {recipe} of {tile_set} ({tiles})</source>
        <translation>Travail {job} : {recipe} de {tile_set} ({tiles})</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job}: {recipe} of town {town} ({tiles})</source>
        <translation>Travail {job} : {recipe} de la commune {town} ({tiles})</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>{phase}, {percent} %</source>
        <translation>{phase}, {percent} %</translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>{phase}, {percent} %, about {time} left</source>
        <translation>{phase}, {percent} %, encore environ {time}</translation>
    </message>
    <message numerus="yes">
        <location filename="../run/status_text.py"/>
        <source>{count} tiles</source>
        <translation>
            <numerusform>{count} tuile</numerusform>
            <numerusform>{count} tuiles</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/tile_phase.py"/>
        <source>Job {job}: tiles to run: {tiles}, blocks: {blocks}, lanes: {lanes}</source>
        <translation>Travail {job} : tuiles à exécuter : {tiles}, blocs : {blocks}, voies : {lanes}</translation>
    </message>
    <message>
        <location filename="../run/tile_phase.py"/>
        <source>Looking for kept results</source>
        <translation>Recherche de résultats conservés</translation>
    </message>
    <message numerus="yes">
        <location filename="../run/tiles_to_run.py"/>
        <source>{count} tiles were running when a runner died. They are run one at a time.</source>
        <translation>
            <numerusform>{count} tuile était en cours quand un exécuteur a disparu. Elle est exécutée seule.</numerusform>
            <numerusform>{count} tuiles étaient en cours quand un exécuteur a disparu. Elles sont exécutées une à une.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../run/tiles_to_run.py"/>
        <source>The results of {count} tiles have vanished from {folder} while the job ran.</source>
        <translation>
            <numerusform>Les résultats de {count} tuile ont disparu de {folder} pendant l&apos;exécution du travail.</numerusform>
            <numerusform>Les résultats de {count} tuiles ont disparu de {folder} pendant l&apos;exécution du travail.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/tiles_to_run.py"/>
        <source>See why, then retry the job.</source>
        <translation>Cherchez pourquoi, puis relancez le travail.</translation>
    </message>
    <message>
        <location filename="../run/trust.py"/>
        <source>It names a file for {parameter!r} of {recipe}, not a tile set.</source>
        <translation>Il indique un fichier pour {parameter!r} de {recipe}, et non un jeu de tuiles.</translation>
    </message>
    <message>
        <location filename="../run/trust.py"/>
        <source>It sets {parameter!r} of {recipe}; only these may be set: {known}.</source>
        <translation>Il définit {parameter!r} de {recipe} ; seuls ceux-ci peuvent être définis : {known}.</translation>
    </message>
    <message>
        <location filename="../run/trust.py"/>
        <source>It writes {path!r}; the folders for results are: {known}.</source>
        <translation>Il écrit {path!r} ; les dossiers autorisés pour les résultats sont : {known}.</translation>
    </message>
    <message>
        <location filename="../run/worker.py"/>
        <source>No jobs are run outside the hours {hours}.</source>
        <translation>Aucun travail n&apos;est exécuté en dehors des heures {hours}.</translation>
    </message>
    <message>
        <location filename="../run/worker.py"/>
        <source>Job {job}: {tile_set}, {recipe}</source>
        <translation>Travail {job} : {tile_set}, {recipe}</translation>
    </message>
    <message>
        <location filename="../run/worker.py"/>
        <source>Job {job} was declined, and is left to other workers. {reason}</source>
        <translation>Le travail {job} a été refusé, et est laissé à d&apos;autres agents. {reason}</translation>
    </message>
    <message>
        <location filename="../run/worker.py"/>
        <source>Job {job} is handed to the next worker after an error: {reason}</source>
        <translation>Le travail {job} est transmis au prochain agent après une erreur : {reason}</translation>
    </message>
    <message>
        <location filename="../run/working_hours.py"/>
        <source>{part!q} can&apos;t be used.</source>
        <translation>{part!q} est inutilisable.</translation>
    </message>
    <message>
        <location filename="../run/working_hours.py"/>
        <source>Give hours such as 20:00-6:00, or several with commas between.</source>
        <translation>Indiquez des heures telles que 20:00-6:00, ou plusieurs plages séparées par des virgules.</translation>
    </message>
    <message>
        <location filename="../saga/algorithm.py"/>
        <source>Ask for at least one of the outputs.</source>
        <translation>Demandez au moins une des sorties.</translation>
    </message>
    <message>
        <location filename="../saga/call.py"/>
        <source>can&apos;t be {value!r}: quotes, line breaks, tabs and two % have another meaning where one saga_cmd runs several tools.</source>
        <translation>ne peut pas valoir {value!r} : les guillemets, les sauts de ligne, les tabulations et deux % ont un autre sens lorsqu&apos;un même saga_cmd exécute plusieurs outils.</translation>
    </message>
    <message>
        <location filename="../saga/call.py"/>
        <source>Leave them out.</source>
        <translation>Retirez-les.</translation>
    </message>
    <message>
        <location filename="../saga/call.py"/>
        <source>{tool} gives no {outputs} with these options.</source>
        <translation>Avec ces options, {tool} ne fournit pas {outputs}.</translation>
    </message>
    <message>
        <location filename="../saga/call.py"/>
        <source>{names} was not written: SAGA tells no reason</source>
        <translation>{names} n&apos;a pas été écrit : SAGA n&apos;indique aucune raison</translation>
    </message>
    <message>
        <location filename="../saga/call.py"/>
        <source>{names} was not written: {reason}</source>
        <translation>{names} n&apos;a pas été écrit : {reason}</translation>
    </message>
    <message>
        <location filename="../saga/cmd/environment.py"/>
        <location filename="../saga/outputs.py"/>
        <source>{path} cannot be written: {reason}</source>
        <translation>Impossible d&apos;écrire {path} : {reason}</translation>
    </message>
    <message>
        <location filename="../saga/cmd/process.py"/>
        <source>{program} cannot be started: {reason}</source>
        <translation>Impossible de démarrer {program} : {reason}</translation>
    </message>
    <message>
        <location filename="../saga/cmd/process.py"/>
        <source>SAGA&apos;s {tool} was cancelled.</source>
        <translation>{tool} de SAGA a été annulé.</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>saga_cmd was not found in {places}.</source>
        <translation>saga_cmd est introuvable dans {places}.</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>Install SAGA (Debian: apt install saga), or name its folder in the setting tile_jobs/saga_folder.</source>
        <translation>Installez SAGA (Debian : apt install saga), ou indiquez son dossier dans le réglage tile_jobs/saga_folder.</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>SAGA&apos;s {tool} failed: {reason}</source>
        <translation>Échec de {tool} de SAGA : {reason}</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>it ended with exit code {code}</source>
        <translation>il s&apos;est terminé avec le code de sortie {code}</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>{value!r} can&apos;t be used.</source>
        <translation>{value!r} est inutilisable.</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>Give {form}.</source>
        <translation>Indiquez {form}.</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>nothing is given, and the elevation of {tool} has no CRS to derive it from.</source>
        <translation>rien n&apos;est indiqué, et le MNT de {tool} n&apos;a pas de SCR d&apos;où la déduire.</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <location filename="../terrain/errors.py"/>
        <source>Give it in degrees.</source>
        <translation>Indiquez-la en degrés.</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>Error encountered while running {step}</source>
        <translation>Erreur lors de l&apos;exécution de {step}</translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>Error encountered while running {step}: {reason}</source>
        <translation>Erreur lors de l&apos;exécution de {step} : {reason}</translation>
    </message>
    <message>
        <location filename="../saga/fusion/expressions.py"/>
        <source>{text} can&apos;t be evaluated: {reason}</source>
        <translation>Impossible d&apos;évaluer {text} : {reason}</translation>
    </message>
    <message>
        <location filename="../saga/fusion/fused_model.py"/>
        <source>The model was cancelled before {step}.</source>
        <translation>Le modèle a été annulé avant {step}.</translation>
    </message>
    <message>
        <location filename="../saga/inputs.py"/>
        <source>{value} is no raster that can be opened.</source>
        <translation>{value} n&apos;est pas un raster qui peut être ouvert.</translation>
    </message>
    <message>
        <location filename="../saga/inputs.py"/>
        <source>{layer} could not be written as a file for SAGA ({reason}).</source>
        <translation>{layer} n&apos;a pas pu être écrit dans un fichier pour SAGA ({reason}).</translation>
    </message>
    <message>
        <location filename="../saga/inputs.py"/>
        <source>{source} cannot be copied for SAGA: {reason}</source>
        <translation>Impossible de copier {source} pour SAGA : {reason}</translation>
    </message>
    <message>
        <location filename="../saga/latitude.py"/>
        <source>the place of {raster} can&apos;t be read: {reason}</source>
        <translation>impossible de lire l&apos;emplacement de {raster} : {reason}</translation>
    </message>
    <message>
        <location filename="../saga/options.py"/>
        <source>the layer has no field {unknown}; it has {known}.</source>
        <translation>la couche n&apos;a pas de champ {unknown} ; elle a {known}.</translation>
    </message>
    <message>
        <location filename="../saga/options.py"/>
        <source>{path} can&apos;t be copied for SAGA: {reason}.</source>
        <translation>Impossible de copier {path} pour SAGA : {reason}.</translation>
    </message>
    <message>
        <location filename="../saga/outputs.py"/>
        <source>{path} cannot be read: {reason}</source>
        <translation>Impossible de lire {path} : {reason}</translation>
    </message>
    <message>
        <location filename="../saga/raster_files.py"/>
        <source>{source} cannot be read to its end: {reason}</source>
        <translation>Impossible de lire {source} jusqu&apos;au bout : {reason}</translation>
    </message>
    <message>
        <location filename="../saga/raster_files.py"/>
        <source>{source} cannot be read: {reason}</source>
        <translation>Impossible de lire {source} : {reason}</translation>
    </message>
    <message>
        <location filename="../saga/raster_files.py"/>
        <source>{target} cannot be written: {reason}</source>
        <translation>Impossible d&apos;écrire {target} : {reason}</translation>
    </message>
    <message>
        <location filename="../saga/raster_files.py"/>
        <source>{source} is no raster that can be read: {reason}</source>
        <translation>{source} n&apos;est pas un raster lisible : {reason}</translation>
    </message>
    <message>
        <location filename="../saga/tools/catalogue.py"/>
        <source>{program} does not describe its tools: {reason}</source>
        <translation>{program} ne décrit pas ses outils : {reason}</translation>
    </message>
    <message>
        <location filename="../saga/tools/catalogue.py"/>
        <source>{program} (SAGA {version}) wrote no description that can be read; SAGA 8.5 or newer is needed.</source>
        <translation>{program} (SAGA {version}) n&apos;a écrit aucune description lisible ; SAGA 8.5 ou une version plus récente est nécessaire.</translation>
    </message>
    <message>
        <location filename="../terrain/elevation.py"/>
        <source>its pixels are {width} by {height} map units, not squares that lie north up.</source>
        <translation>ses pixels mesurent {width} sur {height} unités de carte, et ne sont pas des carrés orientés au nord.</translation>
    </message>
    <message>
        <location filename="../terrain/elevation.py"/>
        <source>Warp it (gdal:warpreproject) to a CRS in metres first.</source>
        <translation>Reprojetez-le d&apos;abord (gdal:warpreproject) dans un SCR en mètres.</translation>
    </message>
    <message>
        <location filename="../terrain/errors.py"/>
        <source>Choose another file, such as a GeoTIFF in a folder of yours.</source>
        <translation>Choisissez un autre fichier, par exemple un GeoTIFF dans un de vos dossiers.</translation>
    </message>
    <message>
        <location filename="../terrain/errors.py"/>
        <source>nothing is given, and the elevation has no CRS to derive it from.</source>
        <translation>rien n&apos;est indiqué, et le MNT n&apos;a pas de SCR d&apos;où la déduire.</translation>
    </message>
    <message>
        <location filename="../terrain/result_rasters.py"/>
        <source>{path} has a format that can&apos;t be written piece by piece.</source>
        <translation>{path} a un format qui ne peut pas être écrit par morceaux.</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have no CRS; give it as {field.source_crs}</source>
        <translation>n&apos;ont pas de SCR ; indiquez-le dans « {field.source_crs} »</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have coordinates that are no degrees, as those of {crs}</source>
        <translation>ont des coordonnées qui ne sont pas des degrés, contrairement à celles de {crs}</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have another CRS, {its}, not {that} as most; register them as a set of their own, or make copies that fit</source>
        <translation>ont un autre SCR, {its}, et non {that} comme la plupart ; référencez-les comme un jeu distinct, ou faites-en des copies qui conviennent</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have another CRS, {its}, not {that}; register them as a set of their own, or make copies that fit</source>
        <translation>ont un autre SCR, {its}, et non {that} ; référencez-les comme un jeu distinct, ou faites-en des copies qui conviennent</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have a CRS with another vertical part, {its}, not {that} as most; if all heights are of one kind, give {field.crs}, such as {code}, which takes them as they are (gdalwarp would shift heights)</source>
        <translation>ont un SCR dont la composante verticale diffère, {its}, et non {that} comme la plupart ; si toutes les altitudes sont de même nature, indiquez « {field.crs} », par exemple {code}, qui les prend telles quelles (gdalwarp décalerait les altitudes)</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have a CRS with another name, {its}, not {that} as most, which places them alike; give {field.crs}, such as {code}</source>
        <translation>ont un SCR d&apos;un autre nom, {its}, et non {that} comme la plupart, qui les situe au même endroit ; indiquez « {field.crs} », par exemple {code}</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>that of most</source>
        <translation>celui de la plupart</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have no CRS; give it as {field.crs}</source>
        <translation>n&apos;ont pas de SCR ; indiquez-le dans « {field.crs} »</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have coordinates that are no degrees, as those of {crs}; give the right CRS</source>
        <translation>ont des coordonnées qui ne sont pas des degrés, contrairement à celles de {crs} ; indiquez le bon SCR</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>are upside down; turn them (gdalwarp INPUT OUTPUT.tif)</source>
        <translation>sont à l&apos;envers ; retournez-les (gdalwarp ENTREE SORTIE.tif)</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>are rotated; warp them (gdalwarp -r bilinear -tr {size} -tap INPUT OUTPUT.tif)</source>
        <translation>sont tournés ; reprojetez-les (gdalwarp -r bilinear -tr {size} -tap ENTREE SORTIE.tif)</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have several bands; give the number of the one with the heights as {field.band}</source>
        <translation>ont plusieurs bandes ; indiquez dans « {field.band} » le numéro de celle des altitudes</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have no georeference; write it (gdal_translate -a_ullr WEST NORTH EAST SOUTH INPUT OUTPUT.tif)</source>
        <translation>n&apos;ont pas de géoréférencement ; écrivez-le (gdal_translate -a_ullr OUEST NORD EST SUD ENTREE SORTIE.tif)</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have pixels of a type that can&apos;t be used; convert them (gdal_translate -ot {wide} INPUT OUTPUT.tif)</source>
        <translation>ont des pixels d&apos;un type inutilisable ; convertissez-les (gdal_translate -ot {wide} ENTREE SORTIE.tif)</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have a mask band; write a nodata value instead (gdalwarp {options} INPUT OUTPUT.tif)</source>
        <translation>ont une bande de masque ; écrivez plutôt une valeur nodata (gdalwarp {options} ENTREE SORTIE.tif)</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>have scaled values; write what they mean (gdal_translate -unscale -ot Float32 INPUT OUTPUT.tif)</source>
        <translation>ont des valeurs mises à l&apos;échelle ; écrivez ce qu&apos;elles signifient (gdal_translate -unscale -ot Float32 ENTREE SORTIE.tif)</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>are rotated; make copies that fit</source>
        <translation>sont tournés ; faites-en des copies qui conviennent</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>lie more than {pixels} pixels from most; look at their georeference</source>
        <translation>se trouvent à plus de {pixels} pixels de la plupart ; vérifiez leur géoréférencement</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>lie on a shifted pixel grid; make copies that fit</source>
        <translation>se trouvent sur une grille de pixels décalée ; faites-en des copies qui conviennent</translation>
    </message>
    <message>
        <location filename="../tiles/checks.py"/>
        <source>don&apos;t have pixels of {width:.12g} x {height:.12g} as most; make copies that fit</source>
        <translation>n&apos;ont pas des pixels de {width:.12g} x {height:.12g} comme la plupart ; faites-en des copies qui conviennent</translation>
    </message>
    <message>
        <location filename="../tiles/cog.py"/>
        <location filename="../tiles/cut.py"/>
        <location filename="../tiles/mosaic.py"/>
        <source>The mosaic was cancelled.</source>
        <translation>La mosaïque a été annulée.</translation>
    </message>
    <message>
        <location filename="../tiles/cut.py"/>
        <source>The outline that cuts the mosaic touches none of its pixels.</source>
        <translation>Le contour selon lequel la mosaïque est découpée ne touche aucun de ses pixels.</translation>
    </message>
    <message>
        <location filename="../tiles/cut.py"/>
        <location filename="../tiles/map_tiles.py"/>
        <source>{path} can&apos;t be written: {reason}</source>
        <translation>Impossible d&apos;écrire {path} : {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/documents.py"/>
        <source>{address} can&apos;t be read: {reason}.</source>
        <translation>Impossible de lire {address} : {reason}.</translation>
    </message>
    <message>
        <location filename="../tiles/documents.py"/>
        <source>{address} has more than 1 GB.</source>
        <translation>{address} fait plus de 1 Go.</translation>
    </message>
    <message>
        <location filename="../tiles/documents.py"/>
        <source>{document} names {address}, which is not on a server.</source>
        <translation>{document} mentionne {address}, qui n&apos;est pas sur un serveur.</translation>
    </message>
    <message>
        <location filename="../tiles/documents.py"/>
        <source>If you trust it, save it on this computer, and give the file.</source>
        <translation>Si vous lui faites confiance, enregistrez-le sur cet ordinateur et indiquez le fichier.</translation>
    </message>
    <message>
        <location filename="../tiles/documents.py"/>
        <source>it is a folder</source>
        <translation>c&apos;est un dossier</translation>
    </message>
    <message>
        <location filename="../tiles/documents.py"/>
        <source>this user may not read it</source>
        <translation>cet utilisateur n&apos;a pas le droit de le lire</translation>
    </message>
    <message>
        <location filename="../tiles/documents.py"/>
        <source>it is not there</source>
        <translation>il n&apos;existe pas</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Tile set {name!r} can&apos;t be made. {told}</source>
        <translation>Impossible de créer le jeu de tuiles {name!r}. {told}</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Rasters that {fault}: {rasters}.</source>
        <translation>Rasters qui {fault} : {rasters}.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Register them with {field.crs} {code}, {field.pixel_size} {pixel_size:.12g} and {field.resampling} bilinear, which warps them onto one grid as they are read, or make copies that fit.</source>
        <translation>Référencez-les avec « {field.crs} » {code}, « {field.pixel_size} » {pixel_size:.12g} et « {field.resampling} » bilinear, ce qui les reprojette à la lecture sur une même grille, ou faites-en des copies qui conviennent.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>A copy that fits is made by, for the first of {count} (the log has all): {command}</source>
        <translation>Une copie qui convient s&apos;obtient, pour le premier de {count} (le journal les donne tous), par : {command}</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>A copy that fits is made by: {command}</source>
        <translation>Une copie qui convient s&apos;obtient par : {command}</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>there is no raster that GDAL can read in {folder}{which}.</source>
        <translation>il n&apos;y a dans {folder} aucun raster lisible par GDAL{which}.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source> whose name fits {patterns}</source>
        <translation> dont le nom correspond à {patterns}</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>It has subfolders ({count}); {field.subfolders} looks into them.</source>
        <translation>Il a des sous-dossiers ({count}) ; « {field.subfolders} » les examine.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>{count} written by Tile Jobs are left out; name them in a tile index ({field.index}), or as {field.raster}.</source>
        <translation>{count} écrits par Tile Jobs sont ignorés ; indiquez-les dans un index de tuiles (« {field.index} »), ou comme « {field.raster} ».</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>tile ids are not unique: {which}.</source>
        <translation>les identifiants de tuiles ne sont pas uniques : {which}.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Choose among the files by {field.pattern} (such as *_dem.tif), rename them, or give a tile index (gdaltindex) with ids of your own as {field.index}.</source>
        <translation>Choisissez parmi les fichiers avec « {field.pattern} » (par exemple *_mnt.tif), renommez-les, ou indiquez comme « {field.index} » un index de tuiles (gdaltindex) avec vos propres identifiants.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Pairs of rasters cover the same ground: {which}. Which heights are meant can&apos;t be told.</source>
        <translation>Des paires de rasters couvrent le même terrain : {which}. Il est impossible de savoir quelles altitudes sont les bonnes.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Register only one of each ({field.pattern} chooses among the files of a {field.folder}), and the others as a tile set of their own.</source>
        <translation>N&apos;en référencez qu&apos;un de chaque (« {field.pattern} » choisit parmi les fichiers de « {field.folder} »), et les autres comme un jeu de tuiles distinct.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>polygons can&apos;t be used: {which}.</source>
        <translation>des polygones sont inutilisables : {which}.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Repair them with Fix geometries, or leave them out.</source>
        <translation>Réparez-les avec « Réparer les géométries », ou omettez-les.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Put the right file there, or register the tile set again.</source>
        <translation>Mettez le bon fichier à cet endroit, ou référencez de nouveau le jeu de tuiles.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>The recipe&apos;s output {path} is not there any more.</source>
        <translation>La sortie {path} de la recette n&apos;existe plus.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Run its tile again.</source>
        <translation>Exécutez de nouveau sa tuile.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>The raster {path} could not be read from {host}: {reason}.</source>
        <translation>Le raster {path} n&apos;a pas pu être lu depuis {host} : {reason}.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Look at the network and the address, and run the job again; tiles that are complete are kept.</source>
        <translation>Vérifiez le réseau et l&apos;adresse, et exécutez de nouveau le travail ; les tuiles complètes sont conservées.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>The raster {path} has got {changes} since its tile set was registered.</source>
        <translation>Depuis le référencement de son jeu de tuiles, le raster {path} a {changes}.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Put the right file there, or register the tile set again; if a catalog told otherwise of the raster, correct that first.</source>
        <translation>Mettez le bon fichier à cet endroit, ou référencez de nouveau le jeu de tuiles ; si un catalogue disait autre chose du raster, corrigez-le d&apos;abord.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>{one} and {other}</source>
        <translation>{one} et {other}</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>The raster {path} has pixels of {value:.17g}, which stands for nodata because the rasters of its tile set have different nodata values.</source>
        <translation>Le raster {path} a des pixels de valeur {value:.17g}, qui représente nodata parce que les rasters de son jeu de tuiles ont des valeurs nodata différentes.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>If these pixels are nodata, write the raster again with that as its nodata value (gdal_translate -a_nodata); otherwise give all rasters the same nodata value (gdalwarp -dstnodata). Then register the tile set again.</source>
        <translation>Si ces pixels sont nodata, réécrivez le raster avec cette valeur comme nodata (gdal_translate -a_nodata) ; sinon, donnez à tous les rasters la même valeur nodata (gdalwarp -dstnodata). Référencez ensuite de nouveau le jeu de tuiles.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>The raster {path} has the nodata value {value:.17g}, which is beyond Float32, and lies in a tile set of rasters with different nodata values. Programs that read pixels as Float32 would take it for a height.</source>
        <translation>Le raster {path} a la valeur nodata {value:.17g}, qui dépasse Float32, et fait partie d&apos;un jeu de tuiles dont les rasters ont des valeurs nodata différentes. Des programmes qui lisent les pixels en Float32 la prendraient pour une altitude.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Write the raster again with another one (gdalwarp -dstnodata -99999), and register the tile set again.</source>
        <translation>Réécrivez le raster avec une autre valeur (gdalwarp -dstnodata -99999), et référencez de nouveau le jeu de tuiles.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>{name}: {raster!q} can&apos;t be read beside the tiles: {reason}.</source>
        <translation>{name} : {raster!q} ne peut pas être lu à côté des tuiles : {reason}.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>With {field.resampling}, it is read on the pixels of the tiles.</source>
        <translation>Avec « {field.resampling} », il est lu sur les pixels des tuiles.</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>With {field.resampling}, it is read on the pixels of the tiles. A copy that fits is made by: {command}</source>
        <translation>Avec « {field.resampling} », il est lu sur les pixels des tuiles. Une copie qui convient s&apos;obtient par : {command}</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>{name} of the recipe: {reason}</source>
        <translation>{name} de la recette : {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>it has no band; name one of those in it, or give them in an index: {names}</source>
        <translation>il n&apos;a pas de bande ; indiquez l&apos;un de ceux qu&apos;il contient, ou indiquez-les dans un index : {names}</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>it has no band</source>
        <translation>il n&apos;a pas de bande</translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>it has no band {band}; bands: {count}</source>
        <translation>il n&apos;a pas de bande {band} ; bandes : {count}</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>were written by Tile Jobs ({field.index}, or {field.raster}, takes them)</source>
        <translation>ont été écrits par Tile Jobs (« {field.index} » ou « {field.raster} » les accepte)</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>belong to another raster</source>
        <translation>appartiennent à un autre raster</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>show other rasters of the folder</source>
        <translation>présentent d&apos;autres rasters du dossier</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>have no georeference, and the name of a raster that has one</source>
        <translation>n&apos;ont pas de géoréférencement, mais le nom d&apos;un raster qui en a un</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>can&apos;t be opened by GDAL, and are of another format than the tiles</source>
        <translation>ne peuvent pas être ouverts par GDAL, et sont d&apos;un autre format que les tuiles</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>are pictures, not elevation</source>
        <translation>sont des images, et non des altitudes</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>are tiles that are there in another format as well ({field.pattern} chooses, such as *.asc)</source>
        <translation>sont des tuiles qui existent aussi dans un autre format (« {field.pattern} » choisit, par exemple *.asc)</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>are archives of rasters that are there unpacked as well</source>
        <translation>sont des archives de rasters qui existent aussi décompressés</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>are archives with several rasters ({field.subfolders} takes them)</source>
        <translation>sont des archives contenant plusieurs rasters (« {field.subfolders} » les accepte)</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>are archives in which GDAL finds no raster</source>
        <translation>sont des archives dans lesquelles GDAL ne trouve aucun raster</translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>{path} is not a folder.</source>
        <translation>{path} n&apos;est pas un dossier.</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>pixels of {title} can&apos;t be read: {reason}</source>
        <translation>impossible de lire des pixels de {title} : {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>the raster {path} has got {changes} since the job was started.</source>
        <translation>depuis le démarrage du travail, le raster {path} a {changes}.</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>{error}</source>
        <translation>{error}</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>it has a working grid of its own. Register its rasters with the grid of the tiles</source>
        <translation>il a sa propre grille de travail. Référencez ses rasters avec la grille des tuiles</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>it has {count} bands. Name one of them, as {{&quot;path&quot;: …, &quot;band&quot;: 1}}</source>
        <translation>il a {count} bandes. Indiquez l&apos;une d&apos;elles, sous la forme {{&quot;path&quot;: …, &quot;band&quot;: 1}}</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>its pixels are of type {kind}. Convert them (gdal_translate -ot Float64)</source>
        <translation>ses pixels sont de type {kind}. Convertissez-les (gdal_translate -ot Float64)</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>it has a mask band. Write a nodata value instead (gdalwarp -dstnodata)</source>
        <translation>il a une bande de masque. Écrivez plutôt une valeur nodata (gdalwarp -dstnodata)</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>its values are scaled. Write what they mean (gdal_translate -unscale -ot Float32)</source>
        <translation>ses valeurs sont mises à l&apos;échelle. Écrivez ce qu&apos;elles signifient (gdal_translate -unscale -ot Float32)</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>it has no georeference. Write it (gdal_translate -a_ullr)</source>
        <translation>il n&apos;a pas de géoréférencement. Écrivez-le (gdal_translate -a_ullr)</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>it is rotated or upside down</source>
        <translation>il est tourné ou à l&apos;envers</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>its CRS is {its}, that of the tiles {that}</source>
        <translation>son SCR est {its}, celui des tuiles {that}</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>its pixels are {width:.12g} x {height:.12g}, those of the tiles {its}</source>
        <translation>ses pixels mesurent {width:.12g} x {height:.12g}, ceux des tuiles {its}</translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>its pixels ({size}) lie beside those of the tiles</source>
        <translation>ses pixels ({size}) sont décalés par rapport à ceux des tuiles</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>The raster {path} can&apos;t be read any more: {reason}</source>
        <translation>Le raster {path} n&apos;est plus lisible : {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <location filename="../tiles/windows.py"/>
        <source>Put the whole file there, or register the tile set again.</source>
        <translation>Mettez le fichier entier à cet endroit, ou référencez de nouveau le jeu de tuiles.</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>The raster {path} can&apos;t be read: {reason}.</source>
        <translation>Impossible de lire le raster {path} : {reason}.</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>another CRS</source>
        <translation>un autre SCR</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>another pixel size or extent</source>
        <translation>une autre taille de pixel ou une autre emprise</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>pixels of type {now} (were {before})</source>
        <translation>des pixels de type {now} (auparavant {before})</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>the nodata value {now} (was {before})</source>
        <translation>la valeur nodata {now} (auparavant {before})</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>several bands</source>
        <translation>plusieurs bandes</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>a mask band</source>
        <translation>une bande de masque</translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>scaled values</source>
        <translation>des valeurs mises à l&apos;échelle</translation>
    </message>
    <message>
        <location filename="../tiles/heights.py"/>
        <source>have heights of {level}, not {usual} as most, and heights are not shifted; register them apart</source>
        <translation>ont des altitudes de {level}, et non de {usual} comme la plupart, et les altitudes ne sont pas décalées ; référencez-les à part</translation>
    </message>
    <message>
        <location filename="../tiles/heights.py"/>
        <source>its horizontal one</source>
        <translation>son SCR horizontal</translation>
    </message>
    <message>
        <location filename="../tiles/heights.py"/>
        <source>{target} has heights of {given}, the rasters have heights of {usual}, and heights are not shifted.</source>
        <translation>{target} a des altitudes de {given}, les rasters ont des altitudes de {usual}, et les altitudes ne sont pas décalées.</translation>
    </message>
    <message>
        <location filename="../tiles/heights.py"/>
        <source>Give a CRS without a vertical part, such as {horizontal}.</source>
        <translation>Indiquez un SCR sans composante verticale, par exemple {horizontal}.</translation>
    </message>
    <message>
        <location filename="../tiles/heights.py"/>
        <source>Rasters whose CRS does not tell what heights count from, beside others with heights of {level}: {rasters}. All are taken as they are.</source>
        <translation>Rasters dont le SCR ne précise pas à partir de quoi les altitudes sont comptées, à côté d&apos;autres dont les altitudes sont de {level} : {rasters}. Toutes sont prises telles quelles.</translation>
    </message>
    <message>
        <location filename="../tiles/local_copy.py"/>
        <source>The window&apos;s {path} can&apos;t be written: {reason}.</source>
        <translation>Impossible d&apos;écrire le fichier {path} de la fenêtre : {reason}.</translation>
    </message>
    <message>
        <location filename="../tiles/map_tile_stores.py"/>
        <source>{path} can&apos;t be read: {reason}</source>
        <translation>Impossible de lire {path} : {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/map_tile_stores.py"/>
        <source>{path} holds something other than map tiles.</source>
        <translation>{path} contient autre chose que des tuiles cartographiques.</translation>
    </message>
    <message>
        <location filename="../tiles/map_tile_stores.py"/>
        <source>Name a new folder, or a file .mbtiles.</source>
        <translation>Indiquez un nouveau dossier, ou un fichier .mbtiles.</translation>
    </message>
    <message>
        <location filename="../tiles/map_tile_stores.py"/>
        <source>{path} is damaged: {reason}</source>
        <translation>{path} est endommagé : {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/map_tiles.py"/>
        <source>The map tiles were cancelled.</source>
        <translation>Les tuiles cartographiques ont été annulées.</translation>
    </message>
    <message>
        <location filename="../tiles/map_tiles.py"/>
        <source>QGIS can&apos;t read the mosaic {path}.</source>
        <translation>QGIS ne peut pas lire la mosaïque {path}.</translation>
    </message>
    <message>
        <location filename="../tiles/map_tiles.py"/>
        <source>the mosaic has no place on a web map: {reason}</source>
        <translation>la mosaïque n&apos;a pas de place sur une carte web : {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/map_tiles.py"/>
        <source>the mosaic lies beyond 85 degrees of latitude, where web maps end.</source>
        <translation>la mosaïque se trouve au-delà de 85 degrés de latitude, où s&apos;arrêtent les cartes web.</translation>
    </message>
    <message>
        <location filename="../tiles/map_tiles.py"/>
        <source>the mosaic crosses the 180th meridian, where web maps are cut in two.</source>
        <translation>la mosaïque traverse le 180e méridien, où les cartes web sont coupées en deux.</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The mosaic {path} can&apos;t be written: {reason}</source>
        <translation>Impossible d&apos;écrire la mosaïque {path} : {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The tile {path} can&apos;t be written: {reason}</source>
        <translation>Impossible d&apos;écrire la tuile {path} : {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The recipe&apos;s output {path} can&apos;t be read: {reason}</source>
        <translation>Impossible de lire la sortie {path} de la recette : {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The recipe&apos;s output {path} has pixels of type {data_type}, which can&apos;t be used.</source>
        <translation>La sortie {path} de la recette a des pixels de type {data_type}, inutilisable ici.</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The recipe&apos;s output {path} has pixels of {nodata:.17g}, which stands for nodata in the mosaic because the outputs have different nodata values, or none.</source>
        <translation>La sortie {path} de la recette a des pixels de valeur {nodata:.17g}, qui représente nodata dans la mosaïque parce que les sorties ont des valeurs nodata différentes, ou n&apos;en ont pas.</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>Use a recipe that sets the same one always.</source>
        <translation>Utilisez une recette qui définit toujours la même.</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The recipe&apos;s output {path} lies on another pixel grid than the tile set: pixels of {made}, not {width:.12g} x {height:.12g}.</source>
        <translation>La sortie {path} de la recette se trouve sur une autre grille de pixels que le jeu de tuiles : des pixels de {made}, et non de {width:.12g} x {height:.12g}.</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>Use a recipe that neither resamples nor reprojects its result.</source>
        <translation>Utilisez une recette qui ne rééchantillonne ni ne reprojette son résultat.</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The recipe&apos;s output {path} does not cover its tile: it has {width} x {height} pixels.</source>
        <translation>La sortie {path} de la recette ne couvre pas sa tuile : elle a {width} x {height} pixels.</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>Use a recipe whose result is as large as its input.</source>
        <translation>Utilisez une recette dont le résultat est aussi grand que son entrée.</translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The mosaic {path} can&apos;t be replaced: another program, or a layer in QGIS, has it open. Close it.</source>
        <translation>La mosaïque {path} ne peut pas être remplacée : un autre programme, ou une couche dans QGIS, l&apos;a ouverte. Fermez-la.</translation>
    </message>
    <message>
        <location filename="../tiles/outlines.py"/>
        <source>The point is not on earth.</source>
        <translation>Le point n&apos;est pas sur la Terre.</translation>
    </message>
    <message>
        <location filename="../tiles/outlines.py"/>
        <source>The outline crosses itself.</source>
        <translation>Le contour se croise lui-même.</translation>
    </message>
    <message>
        <location filename="../tiles/raster_list.py"/>
        <source>{address} is neither STAC, Parquet nor a list in UTF-8 (byte {byte}).</source>
        <translation>{address} n&apos;est ni du STAC, ni du Parquet, ni une liste en UTF-8 (octet {byte}).</translation>
    </message>
    <message>
        <location filename="../tiles/raster_list.py"/>
        <source>If it is a list, save it in the encoding UTF-8.</source>
        <translation>Si c&apos;est une liste, enregistrez-la dans l&apos;encodage UTF-8.</translation>
    </message>
    <message>
        <location filename="../tiles/raster_list.py"/>
        <source>{address} names no rasters, one path or address per line.</source>
        <translation>{address} ne désigne aucun raster, à raison d&apos;un chemin ou d&apos;une adresse par ligne.</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>must be 1 pixel or more, not {given}.</source>
        <translation>doit valoir 1 pixel ou plus, pas {given}.</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>Tile set {name!r}: there are no rasters to make it of.</source>
        <translation>Jeu de tuiles {name!r} : il n&apos;y a pas de rasters pour le constituer.</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>Tile set {name!r}: tile ids are not unique: {which}.</source>
        <translation>Jeu de tuiles {name!r} : les identifiants de tuiles ne sont pas uniques : {which}.</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>Give each raster an id of its own.</source>
        <translation>Donnez à chaque raster un identifiant propre.</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>Tile set {name!r}: a raster has an empty tile id.</source>
        <translation>Jeu de tuiles {name!r} : un raster a un identifiant de tuile vide.</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>Give each raster an id.</source>
        <translation>Donnez un identifiant à chaque raster.</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>Tile set {name!r}: cancelled while its rasters were read.</source>
        <translation>Jeu de tuiles {name!r} : annulé pendant la lecture de ses rasters.</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>can&apos;t be read from their server</source>
        <translation>ne peuvent pas être lus depuis leur serveur</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>are missing; look at the paths</source>
        <translation>sont introuvables ; vérifiez les chemins</translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>can&apos;t be read by GDAL</source>
        <translation>ne peuvent pas être lus par GDAL</translation>
    </message>
    <message>
        <location filename="../tiles/seams.py"/>
        <source>The recipe&apos;s output {path} lies on another pixel grid than the tile set.</source>
        <translation>La sortie {path} de la recette se trouve sur une autre grille de pixels que le jeu de tuiles.</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have an asset without an address (href)</source>
        <translation>ont une ressource (asset) sans adresse (href)</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have no id</source>
        <translation>n&apos;ont pas d&apos;identifiant</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have no assets</source>
        <translation>n&apos;ont pas de ressources (assets)</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have no asset {name!r}; they have: {names}</source>
        <translation>n&apos;ont pas de ressource {name!r} ; ils ont : {names}</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>don&apos;t tell which asset is the raster; name it as {field.asset}: {names}</source>
        <translation>ne précisent pas quelle ressource est le raster ; indiquez-la dans « {field.asset} » : {names}</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a proj:transform that gives pixels no area</source>
        <translation>ont un proj:transform qui donne aux pixels une surface nulle</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a proj:shape that is no height and width in pixels</source>
        <translation>ont un proj:shape qui n&apos;est pas une hauteur et une largeur en pixels</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a {key} that is no list of {least} numbers</source>
        <translation>ont un {key} qui n&apos;est pas une liste de {least} nombres</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a {key} that is no list of {least} or {most} numbers</source>
        <translation>ont un {key} qui n&apos;est pas une liste de {least} ou {most} nombres</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a {key} that is none</source>
        <translation>ont un {key} qui n&apos;en est pas un</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have {key} that are no list of bands</source>
        <translation>ont des {key} qui ne sont pas une liste de bandes</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a data_type that STAC does not know</source>
        <translation>ont un data_type que STAC ne connaît pas</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a nodata value that is no number</source>
        <translation>ont une valeur nodata qui n&apos;est pas un nombre</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a {key} that is no number</source>
        <translation>ont un {key} qui n&apos;est pas un nombre</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a proj:code that is none: {told!r}</source>
        <translation>ont un proj:code qui n&apos;en est pas un : {told!r}</translation>
    </message>
    <message>
        <location filename="../tiles/stac.py"/>
        <source>have a {key} that PROJ does not know: {told}</source>
        <translation>ont un {key} que PROJ ne connaît pas : {told}</translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>{address} is not JSON ({reason}).</source>
        <translation>{address} n&apos;est pas du JSON ({reason}).</translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>{address} is no STAC item, list of items (FeatureCollection), collection or catalog.</source>
        <translation>{address} n&apos;est ni un élément STAC, ni une liste d&apos;éléments (FeatureCollection), ni une collection, ni un catalogue.</translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>{address} has features that are no list of items.</source>
        <translation>{address} a des features qui ne sont pas une liste d&apos;éléments.</translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>{address} goes on with a request of method {method}.</source>
        <translation>{address} se poursuit par une requête de méthode {method}.</translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>Save all pages as one file (such as stac-client search --save), and give that.</source>
        <translation>Enregistrez toutes les pages dans un seul fichier (par exemple stac-client search --save), et indiquez celui-ci.</translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>{address} has a link &apos;{rel}&apos; without an address (href).</source>
        <translation>{address} a un lien « {rel} » sans adresse (href).</translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>{address} leads to more than {documents} documents or {items} items, and perhaps to no end.</source>
        <translation>{address} mène à plus de {documents} documents ou {items} éléments, et peut-être sans fin.</translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>Give a smaller collection, or a search result saved as JSON.</source>
        <translation>Indiquez une collection plus petite, ou un résultat de recherche enregistré en JSON.</translation>
    </message>
    <message>
        <location filename="../tiles/style.py"/>
        <source>The style of the mosaic {path} can&apos;t be written: {reason}</source>
        <translation>Impossible d&apos;écrire le style de la mosaïque {path} : {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/style.py"/>
        <source>The mosaic {path} can&apos;t be styled: QGIS can&apos;t read it.</source>
        <translation>Impossible d&apos;appliquer un style à la mosaïque {path} : QGIS ne peut pas la lire.</translation>
    </message>
    <message>
        <location filename="../tiles/warp.py"/>
        <source>The middle of the raster has no place in the other CRS.</source>
        <translation>Le milieu du raster n&apos;a pas de place dans l&apos;autre SCR.</translation>
    </message>
    <message>
        <location filename="../tiles/warped_outlines.py"/>
        <source>meet at the 180th meridian, where longitudes begin anew; register those on each side of it as a set of their own</source>
        <translation>se rejoignent au 180e méridien, où les longitudes recommencent ; référencez ceux de chaque côté comme un jeu distinct</translation>
    </message>
    <message>
        <location filename="../tiles/warped_outlines.py"/>
        <source>have no place in {target}; give a CRS that fits them</source>
        <translation>n&apos;ont pas de place dans {target} ; indiquez un SCR qui leur convient</translation>
    </message>
    <message>
        <location filename="../tiles/warped_outlines.py"/>
        <source>are not in one piece in {target}, as at the 180th meridian or a pole; give a CRS that fits them</source>
        <translation>ne sont pas d&apos;un seul tenant dans {target}, comme au 180e méridien ou à un pôle ; indiquez un SCR qui leur convient</translation>
    </message>
    <message>
        <location filename="../tiles/warped_outlines.py"/>
        <source>lie too far from where {target} is used; give a CRS that fits them</source>
        <translation>se trouvent trop loin de la zone d&apos;utilisation de {target} ; indiquez un SCR qui leur convient</translation>
    </message>
    <message>
        <location filename="../tiles/wholeness.py"/>
        <source>A block is missing.</source>
        <translation>Un bloc manque.</translation>
    </message>
    <message>
        <location filename="../tiles/windows.py"/>
        <source>Tile set {tile_set!r}: pixels can&apos;t be read any more: {reason}</source>
        <translation>Jeu de tuiles {tile_set!r} : des pixels ne sont plus lisibles : {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/windows.py"/>
        <source>The window {path} can&apos;t be written: {reason}.</source>
        <translation>Impossible d&apos;écrire la fenêtre {path} : {reason}.</translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>no CRS in metres can be chosen for these rasters: {reason}</source>
        <translation>aucun SCR en mètres ne peut être choisi pour ces rasters : {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>Give one that fits them.</source>
        <translation>Indiquez-en un qui leur convient.</translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>rasters of {source} have no place in {target}: {reason}</source>
        <translation>des rasters de {source} n&apos;ont pas de place dans {target} : {reason}</translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>Give a CRS that fits them.</source>
        <translation>Indiquez un SCR qui leur convient.</translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>{given:.12g} gives the tile set more than {most} columns or rows.</source>
        <translation>{given:.12g} donne au jeu de tuiles plus de {most} colonnes ou lignes.</translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>Give larger pixels, in units of the CRS.</source>
        <translation>Indiquez des pixels plus grands, dans l&apos;unité du SCR.</translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>Working grid: {crs}, {size:.12g} {unit} pixels, {resampling}; pixel grids of the rasters: {groups}.</source>
        <translation>Grille de travail : {crs}, pixels de {size:.12g} {unit}, {resampling} ; grilles de pixels des rasters : {groups}.</translation>
    </message>
    <message>
        <location filename="../widgets/copy_button.py"/>
        <source>Copy as</source>
        <translation>Copier en tant que</translation>
    </message>
    <message>
        <location filename="../widgets/copy_button.py"/>
        <source>qgis_process command</source>
        <translation>Commande qgis_process</translation>
    </message>
    <message>
        <location filename="../widgets/copy_button.py"/>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <location filename="../widgets/copy_button.py"/>
        <source>curl command</source>
        <translation>Commande curl</translation>
    </message>
    <message>
        <location filename="../widgets/copy_button.py"/>
        <source>Selected features can&apos;t be named elsewhere. Save them as a layer of their own.</source>
        <translation>Des entités sélectionnées ne peuvent pas être désignées ailleurs. Enregistrez-les dans une couche distincte.</translation>
    </message>
    <message>
        <location filename="../widgets/copy_button.py"/>
        <source>For the HTTP service, which chooses where the results go; TOKEN is a variable of the shell</source>
        <translation>Pour le service HTTP, qui choisit où vont les résultats ; TOKEN est une variable du shell</translation>
    </message>
    <message>
        <location filename="../widgets/curl_text.py"/>
        <source>The service knows no layers of this project. Name the tiles in another way.</source>
        <translation>Le service ne connaît pas les couches de ce projet. Désignez les tuiles d&apos;une autre façon.</translation>
    </message>
    <message>
        <location filename="../widgets/curl_text.py"/>
        <source>The service reads no files of tile ids. Write the ids into the field.</source>
        <translation>Le service ne lit pas de fichiers d&apos;identifiants de tuiles. Écrivez les identifiants dans le champ.</translation>
    </message>
    <message>
        <location filename="../widgets/curl_text.py"/>
        <source>The service does not know the CRS of the extent. Choose one with a code.</source>
        <translation>Le service ne connaît pas le SCR de l&apos;emprise. Choisissez-en un qui a un code.</translation>
    </message>
    <message>
        <location filename="../widgets/curl_text.py"/>
        <source>{parameter} of the recipe can&apos;t be set over HTTP.</source>
        <translation>« {parameter} » de la recette ne peut pas être défini par HTTP.</translation>
    </message>
    <message>
        <location filename="../widgets/database_combo.py"/>
        <source>The job database can&apos;t be reached</source>
        <translation>La base de données des travaux est inaccessible</translation>
    </message>
    <message>
        <location filename="../widgets/database_combo.py"/>
        <source>Type to search</source>
        <translation>Saisir pour rechercher</translation>
    </message>
    <message>
        <location filename="../widgets/engine_choice.py"/>
        <source>How many helpers are asked for</source>
        <translation>Combien d&apos;auxiliaires sont demandés</translation>
    </message>
    <message>
        <location filename="../widgets/recipe_form.py"/>
        <source>{parameter}: this value can&apos;t be written ({reason}).</source>
        <translation>{parameter} : cette valeur ne peut pas être écrite ({reason}).</translation>
    </message>
    <message>
        <location filename="../widgets/recipe_form.py"/>
        <source>Outputs</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <location filename="../widgets/recipe_parameters_widget.py"/>
        <source>Set the recipe&apos;s parameters</source>
        <translation>Définir les paramètres de la recette</translation>
    </message>
    <message>
        <location filename="../widgets/result_fields.py"/>
        <source>as needed</source>
        <translation>selon les besoins</translation>
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
        <translation>Aucun jeu de tuiles référencé</translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Register…</source>
        <translation>Référencer…</translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Estimate</source>
        <translation>Estimer</translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Try on one tile</source>
        <translation>Essayer sur une tuile</translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Runs the recipe on the tile in the middle and opens a temporary mosaic</source>
        <translation>Exécute la recette sur la tuile du milieu et ouvre une mosaïque temporaire</translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Estimating…</source>
        <translation>Estimation…</translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Job {job} was started.</source>
        <translation>Le travail {job} a été démarré.</translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Tile {tile} is tried as job {job}.</source>
        <translation>La tuile {tile} est essayée dans le travail {job}.</translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>{tiles} of {total} tiles, {megapixels:.1f} Mpx</source>
        <translation>{tiles} tuiles sur {total}, {megapixels:.1f} Mpx</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>More</source>
        <translation>Plus d&apos;options</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>What lists and messages call the job, beside its number</source>
        <translation>Le nom du travail dans les listes et les messages, à côté de son numéro</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>Workers take jobs with a higher priority first</source>
        <translation>Les agents prennent d&apos;abord les travaux de plus haute priorité</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>at once</source>
        <translation>immédiatement</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>No worker takes the job before this time</source>
        <translation>Aucun agent ne prend le travail avant cette heure</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>Run</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>Here, in this window</source>
        <translation>Ici, dans cette fenêtre</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>In a separate process, which goes on when QGIS is closed</source>
        <translation>Dans un processus séparé, qui continue quand QGIS est fermé</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>The next free worker runs the job</source>
        <translation>Le prochain agent libre exécute le travail</translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>As a task of this window, with which the job ends</source>
        <translation>Comme tâche de cette fenêtre, avec laquelle le travail se termine</translation>
    </message>
    <message>
        <location filename="../widgets/tile_choice.py"/>
        <source>4315, 4283 or 43*</source>
        <translation>4315, 4283 ou 43*</translation>
    </message>
    <message>
        <location filename="../widgets/tile_choice.py"/>
        <source>Pick on the map</source>
        <translation>Choisir sur la carte</translation>
    </message>
    <message>
        <location filename="../widgets/tile_choice.py"/>
        <source>Click a tile, or drag a rectangle over tiles, to add them or to take them out</source>
        <translation>Cliquez sur une tuile, ou tracez un rectangle sur des tuiles, pour les ajouter ou les retirer</translation>
    </message>
    <message>
        <location filename="../widgets/tile_choice.py"/>
        <location filename="../widgets/town_widget.py"/>
        <source>No towns in this tile set</source>
        <translation>Aucune commune dans ce jeu de tuiles</translation>
    </message>
    <message>
        <location filename="../widgets/tile_choice.py"/>
        <source>Selected features only</source>
        <translation>Entités sélectionnées uniquement</translation>
    </message>
    <message>
        <location filename="../widgets/tile_choice.py"/>
        <source>Clip the mosaic to it</source>
        <translation>Découper la mosaïque selon ce contour</translation>
    </message>
    <message>
        <location filename="../recipes/models/basins.model3"/>
        <location filename="../recipes/models/streams.model3"/>
        <location filename="../recipes/models/wetness.model3"/>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>Smallest slope (degrees)</source>
        <translation>Pente minimale (degrés)</translation>
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
        <translation>Altitudes dans l&apos;unité des coordonnées, par exemple en mètres en UTM.</translation>
    </message>
    <message>
        <location filename="../recipes/models/basins.model3"/>
        <location filename="../recipes/models/streams.model3"/>
        <location filename="../recipes/models/wetness.model3"/>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>Filled sinks get this slope towards their outlet, so that water runs on.</source>
        <translation>Les cuvettes comblées reçoivent cette pente vers leur exutoire, afin que l&apos;eau continue de s&apos;écouler.</translation>
    </message>
    <message>
        <location filename="../recipes/models/basins.model3"/>
        <source>Drainage basins: sinks filled (Planchon and Darboux), and for each pixel the number of the one at which its water leaves the ground (each pixel drains to its steepest neighbour, D8).&lt;p&gt;Water runs over any distance. In a job, sinks are filled and water is followed over the whole tile set, so that tiles give what the whole raster gives.</source>
        <translation>Bassins versants : cuvettes comblées (Planchon et Darboux) et, pour chaque pixel, le numéro de celui où son eau quitte le terrain (chaque pixel s&apos;écoule vers le voisin de plus forte pente, D8).&lt;p&gt;L&apos;eau s&apos;écoule sur toute distance. Dans un travail, les cuvettes sont comblées et l&apos;eau est suivie sur tout le jeu de tuiles, de sorte que les tuiles donnent ce que donne le raster entier.</translation>
    </message>
    <message>
        <location filename="../recipes/models/basins.model3"/>
        <source>Pixels of a basin have the same number: that of its outlet, counting all pixels of the raster, or of the tile set, row by row from 1 at the north-western corner.</source>
        <translation>Les pixels d&apos;un bassin ont le même numéro : celui de son exutoire, en comptant tous les pixels du raster, ou du jeu de tuiles, ligne par ligne à partir de 1 au coin nord-ouest.</translation>
    </message>
    <message>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <source>Azimuth of the main light (degrees from north)</source>
        <translation>Azimut de la lumière principale (degrés depuis le nord)</translation>
    </message>
    <message>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <location filename="../recipes/models/relief.model3"/>
        <source>Vertical exaggeration</source>
        <translation>Exagération verticale</translation>
    </message>
    <message>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <source>Height of the lights (degrees above the horizon)</source>
        <translation>Hauteur des lumières (degrés au-dessus de l&apos;horizon)</translation>
    </message>
    <message>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <source>315 is north-west. The other lights are 90 and 45 degrees before it, and 45 degrees after it.</source>
        <translation>315 est le nord-ouest. Les autres lumières sont à 90 et 45 degrés avant, et à 45 degrés après.</translation>
    </message>
    <message>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <source>Larger than 1 shows more in flat land.</source>
        <translation>Une valeur supérieure à 1 fait mieux ressortir les terrains plats.</translation>
    </message>
    <message>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <source>Shaded relief with light from four directions, 45 degrees apart: valleys and ridges show in whatever direction they run. Each light is weighted by how much the slope faces it or faces away from it, as gdaldem does it (hillshade -multidirectional).&lt;p&gt;Each pixel depends on its nearest neighbours only: a halo of 1 pixel makes tiles seamless.</source>
        <translation>Relief ombré éclairé de quatre directions espacées de 45 degrés : vallées et crêtes ressortent quelle que soit leur orientation. Chaque lumière est pondérée selon que la pente lui fait face ou s&apos;en détourne, comme le fait gdaldem (hillshade -multidirectional).&lt;p&gt;Chaque pixel ne dépend que de ses voisins immédiats : un halo de 1 pixel supprime les raccords entre les tuiles.</translation>
    </message>
    <message>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <source>Multidirectional shaded relief</source>
        <translation>Relief ombré multidirectionnel</translation>
    </message>
    <message>
        <location filename="../recipes/models/multi_hillshade.model3"/>
        <source>Brightness from 1 (dark) to 255 (bright).</source>
        <translation>Luminosité de 1 (sombre) à 255 (clair).</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>Search radius (map units, such as metres)</source>
        <translation>Rayon de recherche (unités de carte, par exemple mètres)</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>Sectors of the horizon</source>
        <translation>Secteurs de l&apos;horizon</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>Negative openness</source>
        <translation>Ouverture négative</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>Positive openness</source>
        <translation>Ouverture positive</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>How far the horizon is searched; it sets the halo that tiles need.</source>
        <translation>Jusqu&apos;où l&apos;horizon est cherché ; il détermine le halo dont les tuiles ont besoin.</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>Number of directions in which the horizon is searched. Time grows in proportion.</source>
        <translation>Nombre de directions dans lesquelles l&apos;horizon est cherché. Le temps croît en proportion.</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>Sky view factor, positive openness and negative openness: how far the horizon opens, seen from each pixel. Unlike a hillshade they know no direction of light, so walls, ditches, terraces and mounds show alike wherever they run.&lt;p&gt;Halo: the search radius in pixels, and one more.</source>
        <translation>Facteur de vue du ciel, ouverture positive et ouverture négative : à quel point l&apos;horizon s&apos;ouvre, vu de chaque pixel. Contrairement à un ombrage, ils ne dépendent d&apos;aucune direction de lumière : murs, fossés, terrasses et tertres ressortent de la même façon quelle que soit leur orientation.&lt;p&gt;Halo : le rayon de recherche en pixels, plus un.</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>Sky view factor, positive and negative openness</source>
        <translation>Facteur de vue du ciel, ouvertures positive et négative</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>The part of the sky that is visible, weighted by its light: 0 to 1.</source>
        <translation>La part du ciel qui est visible, pondérée par sa lumière : de 0 à 1.</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>The same from below, between nadir and the surface: more than 90 in hollows.</source>
        <translation>Le même angle vu d&apos;en dessous, entre le nadir et la surface : plus de 90 dans les creux.</translation>
    </message>
    <message>
        <location filename="../recipes/models/openness.model3"/>
        <source>The mean angle between zenith and horizon, in degrees: 90 in a plane, more on summits.</source>
        <translation>L&apos;angle moyen entre le zénith et l&apos;horizon, en degrés : 90 sur un plan, plus sur les sommets.</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>Azimuth of the light (degrees from north)</source>
        <translation>Azimut de la lumière (degrés depuis le nord)</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>Unit of slope</source>
        <translation>Unité de la pente</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>Height of the light (degrees above the horizon)</source>
        <translation>Hauteur de la lumière (degrés au-dessus de l&apos;horizon)</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>Hillshade</source>
        <translation>Ombrage</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <location filename="../recipes/models/wetness.model3"/>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>Slope</source>
        <translation>Pente</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>radians</source>
        <translation>radians</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>degree</source>
        <translation>degrés</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>percent rise</source>
        <translation>pourcentage de pente</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>315 is north-west.</source>
        <translation>315 est le nord-ouest.</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>Larger than 1 shows more in flat land. Slope is not exaggerated.</source>
        <translation>Une valeur supérieure à 1 fait mieux ressortir les terrains plats. La pente n&apos;est pas exagérée.</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>The angle between the surface and the incoming light beams, measured in radians.</source>
        <translation>L&apos;angle entre la surface et les rayons lumineux incidents, mesuré en radians.</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>Shaded relief and slope. Each pixel depends on its eight nearest neighbours only: a halo of 1 pixel makes tiles seamless.</source>
        <translation>Relief ombré et pente. Chaque pixel ne dépend que de ses huit voisins immédiats : un halo de 1 pixel supprime les raccords entre les tuiles.</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>The angle between the surface and the light, in radians: 0 is fully lit, more than half pi faces away.</source>
        <translation>L&apos;angle entre la surface et la lumière, en radians : 0 est pleinement éclairé, plus de pi/2 lui tourne le dos.</translation>
    </message>
    <message>
        <location filename="../recipes/models/relief.model3"/>
        <source>After Zevenbergen and Thorne (1987).</source>
        <translation>D&apos;après Zevenbergen et Thorne (1987).</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Radius of ruggedness (pixels)</source>
        <translation>Rayon de la rugosité (pixels)</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Radius of topographic position (map units, such as metres)</source>
        <translation>Rayon de la position topographique (unités de carte, par exemple mètres)</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Terrain ruggedness index</source>
        <translation>Indice de rugosité du terrain</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Vector ruggedness measure</source>
        <translation>Mesure vectorielle de rugosité</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Topographic position index</source>
        <translation>Indice de position topographique</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Of the square in which TRI and VRM compare pixels: 1 is 3 x 3 pixels, 2 is 5 x 5.</source>
        <translation>Du carré dans lequel TRI et VRM comparent les pixels : 1 correspond à 3 x 3 pixels, 2 à 5 x 5.</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Of the circle with whose mean height TPI compares each pixel: small for gullies and ledges, large for valleys and ridges. It sets the halo that tiles need.</source>
        <translation>Du cercle à l&apos;altitude moyenne duquel TPI compare chaque pixel : petit pour les ravines et les replats, grand pour les vallées et les crêtes. Il détermine le halo dont les tuiles ont besoin.</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Roughness of terrain: terrain ruggedness index (TRI), vector ruggedness measure (VRM) and topographic position index (TPI).&lt;p&gt;Halo: the larger of the two radii in pixels, and one more for VRM.</source>
        <translation>Rugosité du terrain : indice de rugosité du terrain (TRI), mesure vectorielle de rugosité (VRM) et indice de position topographique (TPI).&lt;p&gt;Halo : le plus grand des deux rayons en pixels, plus un pour VRM.</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Roughness of terrain: TRI, TPI and VRM</source>
        <translation>Rugosité du terrain : TRI, TPI et VRM</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>The root mean square of the differences to the pixels around, in the unit of the heights (Riley 1999).</source>
        <translation>La moyenne quadratique des différences avec les pixels alentour, dans l&apos;unité des altitudes (Riley 1999).</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>How much the directions in which pixels face differ: 0 (a plane) to 1 (Sappington 2007). Independent of slope.</source>
        <translation>À quel point les directions vers lesquelles les pixels sont tournés diffèrent : de 0 (un plan) à 1 (Sappington 2007). Indépendant de la pente.</translation>
    </message>
    <message>
        <location filename="../recipes/models/roughness.model3"/>
        <source>Height above the mean of the surroundings: ridges are positive, valleys negative (Guisan 1999).</source>
        <translation>Hauteur au-dessus de la moyenne des environs : les crêtes sont positives, les vallées négatives (Guisan 1999).</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>Unit of aspect</source>
        <translation>Unité de l&apos;exposition</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>Terrain aspect</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>degrees</source>
        <translation>degrés</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>maximum slope (Travis et al. 1975)</source>
        <translation>pente maximale (Travis et al. 1975)</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>maximum triangle slope (Tarboton 1997)</source>
        <translation>pente maximale du triangle (Tarboton 1997)</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>least squares fitted plane (Horn 1981)</source>
        <translation>plan ajusté par moindres carrés (Horn 1981)</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>2nd order polynomial (Evans 1979)</source>
        <translation>polynôme du 2e ordre (Evans 1979)</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>2nd order polynomial (Heerdegen and Beran 1982)</source>
        <translation>polynôme du 2e ordre (Heerdegen et Beran 1982)</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>2nd order polynomial (Bauer et al. 1985)</source>
        <translation>polynôme du 2e ordre (Bauer et al. 1985)</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>2nd order polynomial (Zevenbergen and Thorne 1987)</source>
        <translation>polynôme du 2e ordre (Zevenbergen et Thorne 1987)</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>3rd order polynomial (Haralick 1983)</source>
        <translation>polynôme du 3e ordre (Haralick 1983)</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>3rd order polynomial (Florinsky 2009)</source>
        <translation>polynôme du 3e ordre (Florinsky 2009)</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>percent</source>
        <translation>pour cent</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>The smaller neighbourhoods follow details; polynomials of the third order smooth noise, and need a halo of 2 pixels.</source>
        <translation>Les voisinages plus petits suivent les détails ; les polynômes du 3e ordre lissent le bruit, et demandent un halo de 2 pixels.</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>Slope and aspect, the direction that the slope faces.&lt;p&gt;Each pixel depends on its nearest neighbours only: a halo of 1 pixel makes tiles seamless, or 2 pixels with polynomials of the third order.</source>
        <translation>Pente et exposition, la direction vers laquelle la pente est tournée.&lt;p&gt;Chaque pixel ne dépend que de ses voisins immédiats : un halo de 1 pixel supprime les raccords entre les tuiles, ou 2 pixels avec les polynômes du 3e ordre.</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>After Zevenbergen and Thorne (1987), unless METHOD says otherwise.</source>
        <translation>D&apos;après Zevenbergen et Thorne (1987), sauf indication contraire de METHOD.</translation>
    </message>
    <message>
        <location filename="../recipes/models/slope_aspect.model3"/>
        <source>The direction that the slope faces, in degrees clockwise from north. Flat pixels have none.</source>
        <translation>La direction vers laquelle la pente est tournée, en degrés dans le sens horaire depuis le nord. Les pixels plats n&apos;en ont pas.</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Latitude (degrees, south negative; empty: that of the middle)</source>
        <translation>Latitude (degrés, sud négatif ; vide : celle du milieu)</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <source>Longest shadow (map units; empty: unlimited)</source>
        <translation>Ombre la plus longue (unités de carte ; vide : illimitée)</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Search radius of the sky view (map units)</source>
        <translation>Rayon de recherche de la vue du ciel (unités de carte)</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Directions of the sky view</source>
        <translation>Directions de la vue du ciel</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <source>Empty: the latitude of the middle, in a job of the whole tile set, else of the elevation. One holds for all tiles.</source>
        <translation>Vide : la latitude du milieu, dans un travail celui du jeu de tuiles entier, sinon celui du MNT. Une seule vaut pour toutes les tuiles.</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <source>Empty: as far as the highest ground casts it onto the lowest when the sun is lowest. It sets the halo that tiles need: in high mountains, or where the sun stands near the horizon, set a limit such as 5000.</source>
        <translation>Vide : aussi loin que le sol le plus haut la projette sur le plus bas quand le soleil est au plus bas. Elle détermine le halo dont les tuiles ont besoin : en haute montagne, ou lorsque le soleil est proche de l&apos;horizon, fixez une limite, par exemple 5000.</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Number of directions in which the horizon is searched.</source>
        <translation>Nombre de directions dans lesquelles l&apos;horizon est cherché.</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <source>Solar radiation of one day (direct and diffuse, clear sky) and sky view factor, by the tools of this plugin; solar_saga computes the same with those of SAGA.&lt;p&gt;Halo: known before anything is run. The sky view needs the search radius. A ridge casts its shadow as far as its height above the ground there, divided by the tangent of the sun&apos;s height: 300 m high and the sun 10 degrees above the horizon, 1.7 km.</source>
        <translation>Rayonnement solaire d&apos;un jour (direct et diffus, ciel clair) et facteur de vue du ciel, avec les outils de cette extension ; solar_saga calcule la même chose avec ceux de SAGA.&lt;p&gt;Halo : connu avant toute exécution. La vue du ciel a besoin du rayon de recherche. Une crête projette son ombre aussi loin que sa hauteur au-dessus du sol à cet endroit, divisée par la tangente de la hauteur du soleil : pour 300 m de haut et un soleil à 10 degrés au-dessus de l&apos;horizon, 1,7 km.</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Direct and diffuse radiation of the day, in kWh per square metre.</source>
        <translation>Rayonnement direct et diffus du jour, en kWh par mètre carré.</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar.model3"/>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>1 is a free horizon, 0 none.</source>
        <translation>1 correspond à un horizon dégagé, 0 à un horizon entièrement masqué.</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Empty: the latitude of the middle, in a job of the whole tile set, else of the elevation. One holds for all tiles: where SAGA takes it from the grid instead, it puts noon into the middle of each window, and seams show.</source>
        <translation>Vide : la latitude du milieu, dans un travail celui du jeu de tuiles entier, sinon celui du MNT. Une seule vaut pour toutes les tuiles : lorsque SAGA la tire plutôt de la grille, il place midi au milieu de chaque fenêtre, et des raccords apparaissent.</translation>
    </message>
    <message>
        <location filename="../recipes/models/solar_saga.model3"/>
        <source>Solar radiation of one day (direct and diffuse, clear sky) and sky view factor.&lt;p&gt;Halo: the sky view needs the search radius in pixels and one more. Shadows have no search radius: a ridge casts its shadow as far as its height above the ground there, divided by the tangent of the sun&apos;s height: 300 m high and the sun 10 degrees above the horizon, 1.7 km. When the sun is lower still its beams are weak. In hills of 800 m, pixels of 30 m and half-hour steps, a halo of 101 pixels left up to one pixel in a hundred different, 200 pixels none, in June and in December; high mountains need more.</source>
        <translation>Rayonnement solaire d&apos;un jour (direct et diffus, ciel clair) et facteur de vue du ciel.&lt;p&gt;Halo : la vue du ciel a besoin du rayon de recherche en pixels, plus un. Les ombres n&apos;ont pas de rayon de recherche : une crête projette son ombre aussi loin que sa hauteur au-dessus du sol à cet endroit, divisée par la tangente de la hauteur du soleil : pour 300 m de haut et un soleil à 10 degrés au-dessus de l&apos;horizon, 1,7 km. Quand le soleil est encore plus bas, ses rayons sont faibles. Dans des collines de 800 m, avec des pixels de 30 m et des pas d&apos;une demi-heure, un halo de 101 pixels laissait jusqu&apos;à un pixel sur cent différent, 200 pixels aucun, en juin comme en décembre ; la haute montagne en demande plus.</translation>
    </message>
    <message>
        <location filename="../recipes/models/streams.model3"/>
        <source>Smallest catchment area of a channel (square map units)</source>
        <translation>Plus petit bassin versant d&apos;un chenal (unités de carte au carré)</translation>
    </message>
    <message>
        <location filename="../recipes/models/streams.model3"/>
        <source>Channels</source>
        <translation>Chenaux</translation>
    </message>
    <message>
        <location filename="../recipes/models/streams.model3"/>
        <location filename="../recipes/models/wetness.model3"/>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>Catchment area</source>
        <translation>Surface du bassin versant</translation>
    </message>
    <message>
        <location filename="../recipes/models/streams.model3"/>
        <source>A pixel with this catchment area, or a larger one, is a channel. 100000 square metres are 10 hectares.</source>
        <translation>Un pixel dont le bassin versant atteint cette aire est un chenal. 100000 mètres carrés font 10 hectares.</translation>
    </message>
    <message>
        <location filename="../recipes/models/streams.model3"/>
        <source>Streams: sinks filled (Planchon and Darboux), catchment area (each pixel drains to its steepest neighbour, D8), and the pixels where that is large enough for a channel.&lt;p&gt;Water gathers over any distance. In a job, sinks are filled and catchments are measured with the water of the whole tile set, so that tiles give what the whole raster gives.</source>
        <translation>Cours d&apos;eau : cuvettes comblées (Planchon et Darboux), bassin versant (chaque pixel s&apos;écoule vers le voisin de plus forte pente, D8) et les pixels où il suffit à un chenal.&lt;p&gt;L&apos;eau se rassemble sur toute distance. Dans un travail, les cuvettes sont comblées et les bassins versants mesurés avec l&apos;eau de tout le jeu de tuiles, de sorte que les tuiles donnent ce que donne le raster entier.</translation>
    </message>
    <message>
        <location filename="../recipes/models/streams.model3"/>
        <source>1 in channels; nodata elsewhere.</source>
        <translation>1 dans les chenaux ; nodata ailleurs.</translation>
    </message>
    <message>
        <location filename="../recipes/models/streams.model3"/>
        <location filename="../recipes/models/wetness.model3"/>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>In square map units.</source>
        <translation>En unités de carte au carré.</translation>
    </message>
    <message>
        <location filename="../recipes/models/streams.model3"/>
        <location filename="../recipes/models/wetness.model3"/>
        <source>1 where the catchment reaches the edge of the ground, so that water from beyond may be missing; 0 elsewhere.</source>
        <translation>1 où le bassin versant atteint le bord du terrain, de sorte que de l&apos;eau venue d&apos;au-delà peut manquer ; 0 ailleurs.</translation>
    </message>
    <message>
        <location filename="../recipes/models/wetness.model3"/>
        <source>Flow direction</source>
        <translation>Direction d&apos;écoulement</translation>
    </message>
    <message>
        <location filename="../recipes/models/wetness.model3"/>
        <source>steepest neighbour (D8)</source>
        <translation>voisin de plus forte pente (D8)</translation>
    </message>
    <message>
        <location filename="../recipes/models/wetness.model3"/>
        <source>all lower neighbours (MFD)</source>
        <translation>tous les voisins plus bas (MFD)</translation>
    </message>
    <message>
        <location filename="../recipes/models/wetness.model3"/>
        <source>Where the water of a pixel flows: to the neighbour to which the slope is steepest, or to all lower neighbours, more of it along steeper slopes.</source>
        <translation>Où s&apos;écoule l&apos;eau d&apos;un pixel : vers le voisin de plus forte pente, ou vers tous les voisins plus bas, davantage le long des pentes plus fortes.</translation>
    </message>
    <message>
        <location filename="../recipes/models/wetness.model3"/>
        <source>Topographic wetness index: sinks filled (Planchon and Darboux), slope, catchment area and the index.&lt;p&gt;Water gathers over any distance. In a job, sinks are filled and catchments are measured with the water of the whole tile set, so that tiles give what the whole raster gives.</source>
        <translation>Indice topographique d&apos;humidité : cuvettes comblées (Planchon et Darboux), pente, bassin versant et l&apos;indice.&lt;p&gt;L&apos;eau se rassemble sur toute distance. Dans un travail, les cuvettes sont comblées et les bassins versants mesurés avec l&apos;eau de tout le jeu de tuiles, de sorte que les tuiles donnent ce que donne le raster entier.</translation>
    </message>
    <message>
        <location filename="../recipes/models/wetness.model3"/>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>ln(specific catchment area / tan(slope)).</source>
        <translation>ln(surface contributive spécifique / tan(pente)).</translation>
    </message>
    <message>
        <location filename="../recipes/models/wetness.model3"/>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>Of the filled elevation, in radians.</source>
        <translation>Du MNT comblé, en radians.</translation>
    </message>
    <message>
        <location filename="../recipes/models/wetness_wang_liu.model3"/>
        <source>Topographic wetness index: sinks filled (Wang and Liu), slope, catchment area (multiple flow direction) and the index.&lt;p&gt;Water gathers over any distance: a tile knows only the part of a catchment that lies in its halo. No halo makes tiles exact where a catchment is larger, and seams show in valleys; take tiles as large as you can.</source>
        <translation>Indice topographique d&apos;humidité : cuvettes comblées (Wang et Liu), pente, surface du bassin versant (directions d&apos;écoulement multiples) et l&apos;indice.&lt;p&gt;L&apos;eau se rassemble sur des distances quelconques : une tuile ne connaît que la partie d&apos;un bassin versant située dans son halo. Aucun halo ne rend les tuiles exactes lorsqu&apos;un bassin versant est plus grand, et des raccords apparaissent dans les vallées ; prenez des tuiles aussi grandes que possible.</translation>
    </message>
</context>
</TS>
